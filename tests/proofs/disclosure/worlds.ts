import type { Breakdown, Cell, CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Dice } from '../records/dice.ts';

/** A breakdown and its finest labels, each with the wider ones before it. */
export interface Axis extends Breakdown {
  readonly leaves: readonly (readonly string[])[];
}

export interface Frame {
  readonly counting: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly axes: readonly Axis[];
}

/** A breakdown of one level. */
export function flat(level: string, size: number): Axis {
  return { levels: [level], leaves: Array.from({ length: size }, (_none, index) => [`${level} ${String(index + 1)}`]) };
}

/** A breakdown of two levels, with so many of the finer in each of the wider. */
export function nested(levels: readonly [string, string], sizes: readonly number[]): Axis {
  const [wide, fine] = levels;
  const leaves = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_none, place) => [
      `${wide} ${String(index + 1)}`,
      `${fine} ${String(index + 1)}.${String(place + 1)}`,
    ]),
  );
  return { levels, leaves };
}

/** A count as Channel and training have them: mostly none or a few, now and then many. */
function smallCount(dice: Dice): number {
  const kind = dice.below(100);
  if (kind < 40) return 0;
  if (kind < 72) return 1 + dice.below(4);
  if (kind < 92) return 5 + dice.below(9);
  return 14 + dice.below(50);
}

/** What is counted in each finest cell, in the order of `cellsOf`. */
export function randomCounts(axes: readonly Axis[], dice: Dice): readonly number[] {
  return leavesOf(axes).map(() => smallCount(dice));
}

/** The table of some counts of the finest cells, with every total there is. */
export function tableOf({ counting, from, to, axes }: Frame, counts: readonly number[]): CountTable {
  const sums = new Map<string, { readonly labels: readonly (string | null)[]; count: number }>();
  leavesOf(axes).forEach((leaf, index) => {
    for (const labels of totalsOver(leaf)) {
      const key = JSON.stringify(labels);
      const sum = sums.get(key) ?? { labels, count: 0 };
      sums.set(key, sum);
      sum.count += counts[index] ?? 0;
    }
  });
  const cells: readonly Cell[] = [...sums.values()];
  return { counting, from, to, breakdowns: axes.map(({ levels }) => ({ levels })), cells };
}

/** One label path for each axis. */
type Leaf = readonly (readonly string[])[];

function leavesOf(axes: readonly Axis[]): readonly Leaf[] {
  return axes.reduce<readonly Leaf[]>(
    (before, { leaves }) => before.flatMap((path) => leaves.map((leaf) => [...path, leaf])),
    [[]],
  );
}

/** A finest cell and every total it is in: each axis cut off at each of its levels. */
function totalsOver(leaf: Leaf): readonly (readonly (string | null)[])[] {
  return leaf.reduce<readonly (readonly (string | null)[])[]>(
    (before, path) =>
      before.flatMap((labels) =>
        Array.from({ length: path.length + 1 }, (_none, cut) => [
          ...labels,
          ...path.map((label, level) => (level < path.length - cut ? label : null)),
        ]),
      ),
    [[]],
  );
}
