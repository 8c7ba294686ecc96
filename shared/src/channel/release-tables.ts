import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { CountTable } from '../disclosure/count-table.ts';
import { codeListOf, codeLists, isSameSeries } from './code-lists.ts';
import { referralsDiffer, standingOf } from './counts.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import type { CountsByCode, QuarterCounts } from './counts.ts';
import { lastDayOf, quartersBetween } from './quarter.ts';
import type { ReleaseAsked } from './release.ts';

interface MadeTables {
  readonly kind: 'tables';
  readonly tables: readonly CountTable[];
  /** Of each table what it counts by quarter, where it is of several: nothing of it is to be shown. */
  readonly finer: readonly (readonly CountTable[])[];
}

/** Why figures of a period cannot be put into tables. */
export type NoTables =
  /** A quarter of it is not entered whole, or held elsewhere. */
  | { readonly kind: 'missing'; readonly quarter: string; readonly breakdown: ChannelBreakdown }
  /** Its codes are not the same throughout, or the series breaks in it. */
  | { readonly kind: 'break'; readonly breakdown: ChannelBreakdown }
  /** Ways of counting the same referrals do not agree: tables of both would contradict each other. */
  | { readonly kind: 'differ'; readonly quarter: string };

type Period = Pick<ReleaseAsked, 'from' | 'to' | 'breakdowns'>;

interface Asked extends Period {
  /** What was released before: readers hold it beside this. */
  readonly released?: readonly Period[];
}

/** Who is counted, by which tables are linked: by sector and by concern it is the same referrals. */
export const countings = ['referrals', 'decided', 'stepped', 'left', 'requests'] as const;
export type Counting = (typeof countings)[number];

/** By what a table is broken down, and whose codes its labels are; of reviews they are `done` and `not-done`. */
export const releaseLevels = ['sector', 'concern', 'decision', 'step', 'six', 'twelve', 'sharing'] as const;
export type ReleaseLevel = (typeof releaseLevels)[number];

/** Of a case one of these is decided, so they have a sum; of the steps it takes several, so they have none. */
const decisions: ReadonlySet<string> = new Set(['adopted', 'not-appropriate', 'signposted', 'police-led']);
const steps: ReadonlySet<string> = new Set(['gateway', 'gathering', 'panel']);

/** Whoever leaves in a quarter is due a review so many months later: two quarters on, and four. */
const reviews = [
  { months: 6, level: 'six', due: 'six-due', done: 'six-done' },
  { months: 12, level: 'twelve', due: 'twelve-due', done: 'twelve-done' },
] as const;
const ofReviews = ['done', 'not-done'] as const;

/** Every label but that of a total that a table for release can have. */
export const releaseLabels: readonly string[] = [
  ...new Set([...codeLists.flatMap(({ codes }) => codes.map(({ code }) => code)), ...ofReviews]),
];

/**
 * What was entered of whole quarters as tables to protect, with their totals. What is not done of reviews that were due is
 * a table's own row, since whoever has the two others has it. The days of reviews are those in which their people left, so
 * that one system holds the leaving, the review at 6 and the review at 12 months of the same people. All names are codes,
 * which never change, so that tables stay linked when the words for them do.
 */
export function releaseTables(facts: readonly QuarterCounts[], period: Asked): MadeTables | NoTables {
  const quarters = quartersBetween(period.from, period.to);
  const summed = new Map<ChannelBreakdown, CountsByCode>();
  for (const breakdown of period.breakdowns) {
    if (!isSameSeries(breakdown, [period.from, period.to])) return { kind: 'break', breakdown };
    const said = quarters.map((quarter) => facts.find((one) => one.quarter === quarter && one.breakdown === breakdown));
    const gap = said.findIndex((one) => standingOf(one) !== 'entered');
    if (gap !== -1) return { kind: 'missing', quarter: quarters[gap] ?? period.from, breakdown };
    summed.set(breakdown, sumOf(said.flatMap((one) => (one === undefined ? [] : [one.counts]))));
  }
  const apart = quarters.find((quarter) => doesDiffer(facts, quarter, period));
  if (apart !== undefined) return { kind: 'differ', quarter: apart };
  const tables = [...summed].flatMap(([breakdown, counts]) => tablesOf(breakdown, { counts, period }));
  return { kind: 'tables', tables, finer: byQuarter(facts, { quarters, period, tables }) };
}

function byQuarter(
  facts: readonly QuarterCounts[],
  given: { readonly quarters: readonly IsoDate[]; readonly period: Asked; readonly tables: readonly CountTable[] },
): MadeTables['finer'] {
  const { quarters, period, tables } = given;
  const made = quarters.length === 1 ? [] : quarters.map((from) => releaseTables(facts, { ...period, from, to: from }));
  return tables.map((_, place) => made.flatMap((one) => (one.kind === 'tables' ? (one.tables[place] ?? []) : [])));
}

/** Whether something asked of a quarter and something else that is asked or was released of it do not agree. */
function doesDiffer(facts: readonly QuarterCounts[], quarter: IsoDate, { breakdowns, released = [] }: Asked): boolean {
  const before = released.filter(({ from, to }) => from <= quarter && quarter <= to);
  const held = new Set([...breakdowns, ...before.flatMap((one) => one.breakdowns)]);
  const told = facts.filter((one) => one.quarter === quarter && held.has(one.breakdown));
  const asked = told.filter(({ breakdown }) => breakdowns.includes(breakdown));
  return asked.some((one) => told.some((other) => referralsDiffer([one, other]).length > 0));
}

function sumOf(all: readonly CountsByCode[]): CountsByCode {
  const codes = new Set(all.flatMap((counts) => Object.keys(counts)));
  return Object.fromEntries(
    [...codes].map((code) => [code, all.reduce((sum, counts) => sum + (counts[code] ?? 0), 0)]),
  );
}

interface Summed {
  readonly counts: CountsByCode;
  readonly period: Period;
}

interface Row {
  readonly code: string;
  readonly count: number;
}

function tablesOf(breakdown: ChannelBreakdown, { counts, period }: Summed): readonly CountTable[] {
  if (breakdown === 'reviews') return reviewTables({ counts, period });
  const codes = codeListOf(breakdown, period.to)?.codes ?? [];
  const rows = codes.map(({ code }) => ({ code, count: counts[code] ?? 0 }));
  if (breakdown === 'stage') return stageTables(rows, period);
  const counting = breakdown === 'sharing' ? 'requests' : 'referrals';
  return [withTotal(tableBy(breakdown, { counting, days: daysOf(period), rows }))];
}

function stageTables(rows: readonly Row[], period: Period): readonly CountTable[] {
  const days = daysOf(period);
  function some(codes: ReadonlySet<string>): readonly Row[] {
    return rows.filter(({ code }) => codes.has(code));
  }
  function single(counting: Counting, code: string): CountTable {
    const count = rows.find((row) => row.code === code)?.count ?? 0;
    return { counting, ...days, breakdowns: [], cells: [{ labels: [], count }] };
  }
  // The first stage is the total of the referrals themselves, which their other breakdowns tell.
  const hasTotal = period.breakdowns.some((one) => one === 'sector' || one === 'concern');
  return [
    ...(hasTotal ? [] : [single('referrals', 'referral')]),
    tableBy('step', { counting: 'stepped', days, rows: some(steps) }),
    withTotal(tableBy('decision', { counting: 'decided', days, rows: some(decisions) })),
    single('left', 'exit'),
  ];
}

function reviewTables({ counts, period }: Summed): readonly CountTable[] {
  return reviews.map(({ months, level, ...codes }) => {
    const [due, done] = [counts[codes.due] ?? 0, counts[codes.done] ?? 0];
    const rows = [
      { code: ofReviews[0], count: done },
      { code: ofReviews[1], count: due - done },
    ];
    return withTotal(tableBy(level, { counting: 'left', days: daysOf(period, months), rows }));
  });
}

interface Given {
  readonly counting: Counting;
  readonly days: Pick<CountTable, 'from' | 'to'>;
  readonly rows: readonly Row[];
}

function tableBy(level: ReleaseLevel, { counting, days, rows }: Given): CountTable {
  const cells = rows.map(({ code, count }) => ({ labels: [code], count }));
  return { counting, ...days, breakdowns: [{ levels: [level] }], cells };
}

/** The first and last day of a period, or of the one so many months before it. */
function daysOf({ from, to }: Period, monthsBefore = 0): Pick<CountTable, 'from' | 'to'> {
  return { from: addMonths(from, -monthsBefore), to: lastDayOf(addMonths(to, -monthsBefore)) };
}

function withTotal(table: CountTable): CountTable {
  const total = table.cells.reduce((sum, { count }) => sum + count, 0);
  return { ...table, cells: [...table.cells, { labels: [null], count: total }] };
}
