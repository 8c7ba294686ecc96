import { isoDate } from '../../calendar/iso-date.ts';
import type { Breakdown, Cell, CountTable } from '../count-table.ts';

/** How many people have these labels, from the widest level of the first breakdown on. */
type People = readonly (readonly [labels: readonly string[], count: number])[];

interface Given {
  readonly counting?: string;
  readonly from?: string;
  readonly to?: string;
  readonly breakdowns: readonly Breakdown[];
  readonly people: People;
}

/** A table with all its totals, from the counts that are no totals. */
export function countTable({
  counting = 'Referrals',
  from = '2018-04-01',
  to = '2018-06-30',
  ...given
}: Given): CountTable {
  const cells = new Map<string, Cell>();
  for (const [labels, count] of given.people) {
    for (const totals of totalsOf(given.breakdowns, labels)) {
      const name = JSON.stringify(totals);
      cells.set(name, { labels: totals, count: (cells.get(name)?.count ?? 0) + count });
    }
  }
  return { counting, from: isoDate(from), to: isoDate(to), breakdowns: given.breakdowns, cells: [...cells.values()] };
}

/** A table of one breakdown: `{ Education: 9, Health: 3 }`. */
export function oneWay(
  level: string,
  counts: Readonly<Record<string, number>>,
  given: Partial<Omit<Given, 'breakdowns' | 'people'>> = {},
): CountTable {
  const people = Object.entries(counts).map(([label, count]) => [[label], count] as const);
  return countTable({ ...given, breakdowns: [{ levels: [level] }], people });
}

/** The labels themselves and every total they are part of. */
function totalsOf(
  breakdowns: readonly Breakdown[],
  labels: readonly string[],
): readonly (readonly (string | null)[])[] {
  let start = 0;
  const ways = breakdowns.map(({ levels }) => {
    const own = labels.slice(start, start + levels.length);
    start += levels.length;
    return [...levels, null].map((_, depth) => own.map((label, place) => (place < depth ? label : null)));
  });
  return ways.reduce<readonly (readonly (string | null)[])[]>(
    (rows, own) => rows.flatMap((row) => own.map((part) => [...row, ...part])),
    [[]],
  );
}
