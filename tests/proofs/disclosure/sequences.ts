import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import { Dice } from '../records/dice.ts';
import { flat, nested, randomCounts, tableOf } from './worlds.ts';
import type { Axis } from './worlds.ts';

/** What is given away at one time. */
export interface Release {
  readonly name: string;
  readonly tables: readonly CountTable[];
  /** Of each table its quarters, of which nothing is given away. */
  readonly finer?: readonly (readonly CountTable[])[];
}

const firstSeed = 20_250_401;
const counting = 'Referrals';
const quarterDays: readonly (readonly [IsoDate, IsoDate])[] = [
  [isoDate('2025-04-01'), isoDate('2025-06-30')],
  [isoDate('2025-07-01'), isoDate('2025-09-30')],
  [isoDate('2025-10-01'), isoDate('2025-12-31')],
  [isoDate('2026-01-01'), isoDate('2026-03-31')],
  [isoDate('2026-04-01'), isoDate('2026-06-30')],
  [isoDate('2026-07-01'), isoDate('2026-09-30')],
];
const year = quarterDays.slice(0, 4);

/** What is released one after another: a quarter or the year to the end of one; after `corrected`, as it is known then. */
type Step = { readonly first: number; readonly last: number } | 'corrected';

const quarter = (index: number): Span => ({ first: index, last: index });
const toDate = (last: number): Step => ({ first: 0, last });

const patterns: readonly (readonly Step[])[] = [
  [quarter(0), quarter(1), toDate(1)],
  [quarter(0), quarter(1), quarter(2), quarter(3), toDate(3)],
  [quarter(0), toDate(1), toDate(2), toDate(3)],
  [toDate(3), quarter(2), quarter(3)],
  [quarter(0), quarter(1), toDate(1), quarter(2), toDate(2), quarter(3), toDate(3)],
  [quarter(0), quarter(1), 'corrected', quarter(0), toDate(1)],
  [quarter(0), quarter(1), quarter(2), quarter(3), toDate(3), 'corrected', quarter(1), toDate(3)],
  [quarter(0), toDate(1), 'corrected', toDate(1)],
];

/** By quarter, what is counted in each finest cell. */
type Quarters = readonly (readonly number[])[];

/** Ways to break the same people down: crossed in one table, or one table for each. */
interface Ways {
  readonly axes: readonly Axis[];
  readonly isCrossed: boolean;
}

/** A year of releases: quarters, years to date, the year, and in three of eight a correction of one quarter. */
export function randomSequence(trial: number): readonly Release[] {
  const dice = new Dice(firstSeed + trial);
  const pattern = patterns[trial % patterns.length] ?? [];
  const ways = randomWays(Math.floor(trial / patterns.length), dice);
  return releasesOf(pattern, { ways, dice, counts: countsOf(ways, { quarters: year.length, dice }) });
}

/**
 * Releases of periods of a year and a half that overlap: as it falls out, such as a year and a quarter of its middle, or
 * in every other sequence half-years that each begin in another; in every third a correction of one quarter.
 */
export function overlappingSequence(trial: number): readonly Release[] {
  const dice = new Dice(firstSeed + 10_000 + trial);
  const ways = randomWays(Math.floor(trial / 2), dice);
  const steps = Array.from({ length: 4 }, (_none, place): Step => {
    if (trial % 2 === 1) return { first: place, last: place + 1 };
    const [one, other] = [dice.below(quarterDays.length), dice.below(quarterDays.length)];
    return { first: Math.min(one, other), last: Math.max(one, other) };
  });
  const counts = countsOf(ways, { quarters: quarterDays.length, dice });
  return releasesOf(trial % 3 === 2 ? steps.toSpliced(2, 0, 'corrected') : steps, { ways, dice, counts });
}

function countsOf(ways: Ways, { quarters, dice }: { readonly quarters: number; readonly dice: Dice }): Quarters {
  return Array.from({ length: quarters }, () =>
    // Where two ways of breaking down are not crossed, the people are few and the sums of them small.
    randomCounts(ways.axes, dice).map((count) => (ways.isCrossed || dice.below(4) === 0 ? count : 0)),
  );
}

interface World {
  readonly ways: Ways;
  readonly counts: Quarters;
  readonly dice: Dice;
}

function releasesOf(steps: readonly Step[], { ways, counts: first, dice }: World): readonly Release[] {
  let counts = first;
  const releases: Release[] = [];
  for (const step of steps) {
    if (step === 'corrected') {
      counts = corrected(counts, dice);
      continue;
    }
    const name = `${String(releases.length + 1)}-quarters-${String(step.first + 1)}-to-${String(step.last + 1)}`;
    const tables = tablesOf(ways, counts, step);
    const quarters = Array.from({ length: step.last - step.first + 1 }, (_none, at) =>
      tablesOf(ways, counts, quarter(step.first + at)),
    );
    const finer = tables.map((_table, at) => quarters.flatMap((own) => own[at] ?? []));
    releases.push({ name, tables, finer });
  }
  return releases;
}

/** One way, two one-way tables of the same people, one way with levels, or two ways crossed. */
function randomWays(trial: number, dice: Dice): Ways {
  const source = flat('Source', 3 + dice.below(5));
  if (trial % 4 === 0) return { axes: [source], isCrossed: true };
  if (trial % 4 === 1) return { axes: [source, flat('Concern', 3 + dice.below(3))], isCrossed: false };
  const councils = nested(['Region', 'Council'], [2 + dice.below(3), 2, 1 + dice.below(3)]);
  if (trial % 4 === 2) return { axes: [councils], isCrossed: true };
  return { axes: [flat('Source', 3 + dice.below(2)), flat('Stage', 3)], isCrossed: true };
}

type Span = Exclude<Step, 'corrected'>;

function tablesOf({ axes, isCrossed }: Ways, counts: Quarters, { first, last }: Span): readonly CountTable[] {
  const sums = (counts[0] ?? []).map((_none, cell) =>
    counts.slice(first, last + 1).reduce((sum, quarterCounts) => sum + (quarterCounts[cell] ?? 0), 0),
  );
  const [from] = quarterDays[first] ?? quarterDays[0] ?? [isoDate('2025-04-01')];
  const [, to] = quarterDays[last] ?? [from, from];
  if (isCrossed) return [tableOf({ counting, from, to, axes }, sums)];
  const [wide] = axes;
  const narrow = axes[1];
  if (wide === undefined || narrow === undefined) throw new RangeError('two ways are needed');
  const across = narrow.leaves.length;
  const rows = wide.leaves.map((_leaf, row) => sumOf(sums.slice(row * across, (row + 1) * across)));
  const columns = narrow.leaves.map((_leaf, column) => sumOf(sums.filter((_sum, cell) => cell % across === column)));
  return [
    tableOf({ counting, from, to, axes: [wide] }, rows),
    tableOf({ counting, from, to, axes: [narrow] }, columns),
  ];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** By how many a count turns out to be wrong: mostly by so few that they could be known. */
const wrongBy = [1, 1, 2, 3, 6] as const;

/** One of the first two quarters as it is known later: one or two of its counts are more or less. */
function corrected(counts: Quarters, dice: Dice): Quarters {
  const wrong = dice.below(2);
  const cells = new Set([dice.below(counts[0]?.length ?? 1), dice.below(counts[0]?.length ?? 1)]);
  return counts.map((quarterCounts, index) =>
    index === wrong
      ? quarterCounts.map((count, cell) =>
          cells.has(cell) ? Math.max(0, count + (dice.below(2) === 0 ? 1 : -1) * wrongNow(dice)) : count,
        )
      : quarterCounts,
  );
}

function wrongNow(dice: Dice): number {
  return wrongBy[dice.below(wrongBy.length)] ?? 1;
}
