import { withheld } from '@due-regard/shared/disclosure/count-table.ts';
import type { Cell, CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';

/** Places of cells of which the first is the sum of the others. */
export type Line = readonly [number, ...number[]];

/** The sums of a table: each total over one level with the cells it adds up. */
export function linesOf({ cells }: CountTable): readonly Line[] {
  return cells.flatMap((total, at) =>
    total.labels.flatMap((label, level): readonly Line[] => {
      if (label !== null) return [];
      const parts = cells.flatMap((cell, place) => {
        const differing = cell.labels.filter((other, index) => other !== total.labels[index]);
        return differing.length === 1 && cell.labels[level] !== null ? [place] : [];
      });
      return parts.length === 0 ? [] : [[at, ...parts]];
    }),
  );
}

/** The cells that are hidden for what they are: 1 and above, under the threshold. */
export function smallCells({ cells }: CountTable, threshold: number): ReadonlySet<number> {
  return new Set(cells.flatMap(({ count }, at) => (count > 0 && count < threshold ? [at] : [])));
}

export function withHidden(table: CountTable, hidden: ReadonlySet<number>): ProtectedTable {
  const cells = table.cells.map((cell, at): Cell<number | typeof withheld> => ({
    ...cell,
    count: hidden.has(at) ? withheld : cell.count,
  }));
  return { ...table, cells };
}

/** The shown cell of some with the lowest count above nothing, totals last. */
export function cheapest(
  table: CountTable,
  places: readonly number[],
  hidden: ReadonlySet<number>,
): number | undefined {
  return places
    .filter((at) => !hidden.has(at) && (table.cells[at]?.count ?? 0) > 0)
    .toSorted((one, other) => priceOf(table, one) - priceOf(table, other))[0];
}

function priceOf({ cells }: CountTable, at: number): number {
  const cell = cells[at];
  return (cell?.count ?? 0) + (cell?.labels.includes(null) === true ? 1_000_000 : 0);
}
