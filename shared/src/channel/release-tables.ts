import { addDays, addMonths } from '../calendar/iso-date.ts';
import type { CountTable } from '../disclosure/count-table.ts';
import { codeListOf, codeLists, isSameSeries } from './code-lists.ts';
import { breakdownNames, referralsDiffer, standingOf } from './counts.ts';
import type { ChannelBreakdown, CountsByCode, QuarterCounts } from './counts.ts';
import { quartersBetween } from './quarter.ts';
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
  'Cases by stage',
  'Reviews at 6 months',
  'Reviews at 12 months',
  'Requests to the council',
] as const;
const [referrals, casesByStage, sixMonths, twelveMonths, requests] = countings;

const ofReviews = ['Done', 'Not done'] as const;
const reviewLevel = 'Review';

/** Every name of a level, and every label but that of a total, that a table for release can have. */
export const levelNames: readonly string[] = [...Object.values(breakdownNames), reviewLevel];
export const labelWords: readonly string[] = [
  ...new Set([...codeLists.flatMap(({ codes }) => codes.map(({ words }) => words)), ...ofReviews]),
];

/**
 * What was entered of whole quarters as tables to protect, with their totals. What is not done of reviews that were due is
 * a table's own row, since whoever has the two others has it.
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

function tablesOf(breakdown: ChannelBreakdown, { counts, period }: Summed): readonly CountTable[] {
  const level = breakdownNames[breakdown];
  const days = { from: period.from, to: addDays(addMonths(period.to, 3), -1) };
  const words = codeListOf(breakdown, period.to)?.codes ?? [];
  const rows = words.map((one) => ({ ...one, count: counts[one.code] ?? 0 }));
  if (breakdown === 'reviews') {
    return [
      reviewTable(sixMonths, { due: counts['six-due'], done: counts['six-done'], days }),
      reviewTable(twelveMonths, { due: counts['twelve-due'], done: counts['twelve-done'], days }),
    ];
  }
  if (breakdown !== 'stage') {
    const counting = breakdown === 'sharing' ? requests : referrals;
    return [withTotal({ counting, ...days, breakdowns: [{ levels: [level] }], cells: cellsOf(rows) })];
  }
  // A case passes several stages, so they have no total; the first is the total of the referrals themselves.
  const others = rows.filter(({ code }) => code !== 'referral');
  const stages = { counting: casesByStage, ...days, breakdowns: [{ levels: [level] }], cells: cellsOf(others) };
  const hasTotal = period.breakdowns.some((one) => one === 'sector' || one === 'concern');
  const total = {
    counting: referrals,
    ...days,
    breakdowns: [],
    cells: [{ labels: [], count: counts['referral'] ?? 0 }],
  };
  return hasTotal ? [stages] : [total, stages];
}

interface Reviews {
  readonly due: number | undefined;
  readonly done: number | undefined;
  readonly days: Pick<CountTable, 'from' | 'to'>;
}

function reviewTable(counting: string, { due = 0, done = 0, days }: Reviews): CountTable {
  const rows = [
    { words: ofReviews[0], count: done },
    { words: ofReviews[1], count: due - done },
  ];
  return withTotal({ counting, ...days, breakdowns: [{ levels: [reviewLevel] }], cells: cellsOf(rows) });
}

function cellsOf(rows: readonly { readonly words: string; readonly count: number }[]): CountTable['cells'] {
  return rows.map(({ words, count }) => ({ labels: [words], count }));
}

function withTotal(table: CountTable): CountTable {
  const total = table.cells.reduce((sum, { count }) => sum + count, 0);
  return { ...table, cells: [...table.cells, { labels: [null], count: total }] };
}
