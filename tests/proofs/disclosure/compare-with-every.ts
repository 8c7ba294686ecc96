import { expect } from 'vitest';
import { attack } from './attacker/attack.ts';
import type { HiddenCount } from './attacker/attack.ts';
import type { ReleasedFile } from './attacker/table.ts';
import { everyFilling, mostTried, squareOf } from './brute-force.ts';
import type { Square } from './brute-force.ts';

const mostWays = 50_000;

/**
 * Expects of the attacker to know of each withheld count of a small two-way table what is so in every way to fill it
 * in, alone and with any one of the others known.
 * @returns how many withheld counts were compared; none where there are too many ways to try
 */
export async function compareWithEvery(released: ReleasedFile, truth: ReleasedFile): Promise<number> {
  const square = squareOf(released);
  const filled = everyFilling(square, mostWays);
  if (filled === undefined) return 0;
  const { hidden, intervalOf, learntWith } = await attack([released]);
  const placed = hidden.map((count) => ({ count, at: placeOf(count, square) }));
  for (const { count, at } of placed) {
    const { least, most } = intervalOf(count);
    const values = filled.values[at] ?? new Set<number>();
    expect([least, Math.min(most, mostTried)], released.text).toEqual([
      Math.min(...values),
      Math.min(Math.max(...values), mostTried),
    ]);
  }
  const known = squareOf(truth).counts.flat();
  for (const { count, at } of placed) {
    const is = known[at] ?? 0;
    const together = filled.valuesWith(at, is);
    const certain = placed.filter((other) => other.at !== at && together[other.at]?.size === 1);
    const learnt = learntWith(new Map([[count, is]]));
    expect(new Set(learnt?.keys()), released.text).toEqual(new Set(certain.map((other) => other.count)));
  }
  return placed.length;
}

function placeOf({ places }: HiddenCount, { rows, columns }: Square): number {
  const labels = places[0]?.name.labels;
  const row = rows.indexOf(labels?.get('Staff group') ?? 'All');
  const column = columns.indexOf(labels?.get('School') ?? 'All');
  return row * columns.length + column;
}
