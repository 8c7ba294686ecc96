import { addMonths } from '../calendar/iso-date.ts';
import type { CountTable } from '../disclosure/count-table.ts';
import { codeListOf, codeLists, isSameSeries } from './code-lists.ts';
import { breakdownNames, referralsDiffer, standingOf } from './counts.ts';
import type { ChannelBreakdown, CountsByCode, QuarterCounts } from './counts.ts';
import { lastDayOf, quartersBetween } from './quarter.ts';
import type { ReleaseAsked } from './release.ts';

/** Why figures of a period cannot be put into tables. */
export type NoTables =
  /** A quarter of it is not entered whole, or held elsewhere. */
  | { readonly kind: 'missing'; readonly quarter: string; readonly breakdown: ChannelBreakdown }
  /** Its codes are not the same throughout, or the series breaks in it. */
  | { readonly kind: 'break'; readonly breakdown: ChannelBreakdown }
  /** Ways of counting the same referrals do not agree: tables of both would contradict each other. */
  | { readonly kind: 'differ'; readonly quarter: string };

type Period = Pick<ReleaseAsked, 'from' | 'to' | 'breakdowns'>;

/** Who is counted, in the words that link tables: by sector and by concern it is the same referrals. */
export const countings = [
  'Referrals',
  'Cases decided',
  'Cases that took a step',
  'Left after support',
  'Requests to the council',
] as const;
const [referrals, decided, stepped, left, requests] = countings;

/** Of a case one of these is decided, so they have a sum; of the steps it takes several, so they have none. */
const decisions: ReadonlySet<string> = new Set(['adopted', 'not-appropriate', 'signposted', 'police-led']);
const steps: ReadonlySet<string> = new Set(['gateway', 'gathering', 'panel']);
const decisionLevel = 'Decision';
const stepLevel = 'Step';

/** Whoever leaves in a quarter is due a review so many months later: two quarters on, and four. */
const reviews = [
  { months: 6, level: 'Review at 6 months', due: 'six-due', done: 'six-done' },
  { months: 12, level: 'Review at 12 months', due: 'twelve-due', done: 'twelve-done' },
] as const;
const ofReviews = ['Done', 'Not done'] as const;

/** Every name of a level, and every label but that of a total, that a table for release can have. */
export const levelNames: readonly string[] = [
  breakdownNames.sector,
  breakdownNames.concern,
  breakdownNames.sharing,
  decisionLevel,
  stepLevel,
  ...reviews.map(({ level }) => level),
];
export const labelWords: readonly string[] = [
  ...new Set([...codeLists.flatMap(({ codes }) => codes.map(({ words }) => words)), ...ofReviews]),
];

/**
 * What was entered of whole quarters as tables to protect, with their totals. What is not done of reviews that were due is
 * a table's own row, since whoever has the two others has it. The days of reviews are those in which their people left, so
 * that one system holds the leaving, the review at 6 and the review at 12 months of the same people.
 */
export function releaseTables(
  facts: readonly QuarterCounts[],
  period: Period,
): { readonly kind: 'tables'; readonly tables: readonly CountTable[] } | NoTables {
  const quarters = quartersBetween(period.from, period.to);
  const summed = new Map<ChannelBreakdown, CountsByCode>();
  for (const breakdown of period.breakdowns) {
    if (!isSameSeries(breakdown, [period.from, period.to])) return { kind: 'break', breakdown };
    const said = quarters.map((quarter) => facts.find((one) => one.quarter === quarter && one.breakdown === breakdown));
    const gap = said.findIndex((one) => standingOf(one) !== 'entered');
    if (gap !== -1) return { kind: 'missing', quarter: quarters[gap] ?? period.from, breakdown };
    summed.set(breakdown, sumOf(said.flatMap((one) => (one === undefined ? [] : [one.counts]))));
  }
  const asked = facts.filter(({ breakdown }) => period.breakdowns.includes(breakdown));
  const apart = quarters.find((quarter) => referralsDiffer(asked.filter((one) => one.quarter === quarter)).length > 0);
  if (apart !== undefined) return { kind: 'differ', quarter: apart };
  const tables = [...summed].flatMap(([breakdown, counts]) => tablesOf(breakdown, { counts, period }));
  return { kind: 'tables', tables };
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
  readonly words: string;
  readonly count: number;
}

function tablesOf(breakdown: ChannelBreakdown, { counts, period }: Summed): readonly CountTable[] {
  if (breakdown === 'reviews') return reviewTables({ counts, period });
  const words = codeListOf(breakdown, period.to)?.codes ?? [];
  const rows = words.map((one) => ({ ...one, count: counts[one.code] ?? 0 }));
  if (breakdown === 'stage') return stageTables(rows, period);
  const counting = breakdown === 'sharing' ? requests : referrals;
  return [withTotal({ counting, ...daysOf(period), ...by(breakdownNames[breakdown]), cells: cellsOf(rows) })];
}

function stageTables(rows: readonly Row[], period: Period): readonly CountTable[] {
  const days = daysOf(period);
  function some(codes: ReadonlySet<string>): CountTable['cells'] {
    return cellsOf(rows.filter(({ code }) => codes.has(code)));
  }
  function single(counting: string, code: string): CountTable {
    const count = rows.find((row) => row.code === code)?.count ?? 0;
    return { counting, ...days, breakdowns: [], cells: [{ labels: [], count }] };
  }
  // The first stage is the total of the referrals themselves, which their other breakdowns tell.
  const hasTotal = period.breakdowns.some((one) => one === 'sector' || one === 'concern');
  return [
    ...(hasTotal ? [] : [single(referrals, 'referral')]),
    { counting: stepped, ...days, ...by(stepLevel), cells: some(steps) },
    withTotal({ counting: decided, ...days, ...by(decisionLevel), cells: some(decisions) }),
    single(left, 'exit'),
  ];
}

function reviewTables({ counts, period }: Summed): readonly CountTable[] {
  return reviews.map(({ months, level, ...codes }) => {
    const [due, done] = [counts[codes.due] ?? 0, counts[codes.done] ?? 0];
    const rows = [
      { words: ofReviews[0], count: done },
      { words: ofReviews[1], count: due - done },
    ];
    return withTotal({ counting: left, ...daysOf(period, months), ...by(level), cells: cellsOf(rows) });
  });
}

function by(level: string): Pick<CountTable, 'breakdowns'> {
  return { breakdowns: [{ levels: [level] }] };
}

/** The first and last day of a period, or of the one so many months before it. */
function daysOf({ from, to }: Period, monthsBefore = 0): Pick<CountTable, 'from' | 'to'> {
  return { from: addMonths(from, -monthsBefore), to: lastDayOf(addMonths(to, -monthsBefore)) };
}

function cellsOf(rows: readonly { readonly words: string; readonly count: number }[]): CountTable['cells'] {
  return rows.map(({ words, count }) => ({ labels: [words], count }));
}

function withTotal(table: CountTable): CountTable {
  const total = table.cells.reduce((sum, { count }) => sum + count, 0);
  return { ...table, cells: [...table.cells, { labels: [null], count: total }] };
}
