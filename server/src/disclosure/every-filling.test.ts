import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { protect } from '@due-regard/shared/disclosure/protect.ts';
import { countTable } from '@due-regard/shared/disclosure/testing/count-tables.ts';
import { withSolver } from './highs-solver.ts';

// Beyond it nothing new is possible for counts below five in tables as small as these.
const mostTried = 8;

const ways = ['Phase', 'Group'];

/** A table with these finest counts, in the order of its rows. */
function filled(sizes: readonly number[], counts: readonly number[]): CountTable {
  const rows = sizes.reduce<readonly (readonly string[])[]>(
    (all, size) => all.flatMap((row) => Array.from({ length: size }, (_, at) => [...row, `Label ${String(at)}`])),
    [[]],
  );
  const breakdowns = sizes.map((_, way) => ({ levels: [ways[way] ?? ''] }));
  return countTable({ breakdowns, people: rows.map((row, at) => [row, counts[at] ?? 0] as const) });
}

/** Every table that a reader of the protected one cannot tell from it, as its counts cell by cell. */
function fillings(shown: ProtectedTable, sizes: readonly number[]): readonly (readonly number[])[] {
  const places = sizes.reduce((product, size) => product * size, 1);
  const finest = shown.cells.filter(({ labels }) => !labels.includes(null));
  const tries = finest.map(({ count }) =>
    count === withheld ? Array.from({ length: mostTried + 1 }, (_, each) => each) : [count],
  );
  const found: (readonly number[])[] = [];
  const counts = Array.from({ length: places }, () => 0);
  function tryFrom(place: number): void {
    if (place < places) {
      for (const each of tries[place] ?? []) {
        counts[place] = each;
        tryFrom(place + 1);
      }
      return;
    }
    const all = filled(sizes, counts).cells.map(({ count }) => count);
    if (shown.cells.every(({ count }, at) => count === withheld || count === all[at])) found.push(all);
  }
  tryFrom(0);
  return found;
}

test('of small tables, trying every way to fill them tells nothing of a small count, to whoever knows one too', async () => {
  const table = fc.oneof(
    fc.tuple(fc.constant([4]), fc.array(fc.nat(7), { minLength: 4, maxLength: 4 })),
    fc.tuple(fc.constant([3]), fc.array(fc.nat(7), { minLength: 3, maxLength: 3 })),
    fc.tuple(fc.constant([2, 2]), fc.array(fc.nat(7), { minLength: 4, maxLength: 4 })),
  );
  await fc.assert(
    fc.asyncProperty(table, async ([sizes, counts]) => {
      const real = filled(sizes, counts);
      const found = await withSolver((solve) => protect([real], { solve }));
      if (found.kind === 'refused') return;
      const [shown] = found.tables;
      if (shown === undefined) throw new Error('no table');
      const possible = fillings(shown, sizes);
      const hidden = real.cells.flatMap(({ count }, place) =>
        shown.cells[place]?.count === withheld ? [{ count, place }] : [],
      );
      for (const { count, place } of hidden.filter(({ count: each }) => each > 0 && each < 5)) {
        const may = new Set(possible.map((each) => each[place]));
        expect([1, 2, 3, 4].every((each) => may.has(each))).toBe(true);
        for (const known of hidden.filter((each) => each.place !== place)) {
          const left = possible.filter((each) => each[known.place] === known.count).map((each) => each[place]);
          expect(new Set(left).size, `${String(count)} beside ${String(known.count)}`).toBeGreaterThan(1);
        }
      }
      for (const { count, place } of real.cells.map((cell, at) => ({ ...cell, place: at }))) {
        if (count > 0 && count < 5) expect(shown.cells[place]?.count).toBe(withheld);
      }
    }),
    { numRuns: 15 },
  );
});
