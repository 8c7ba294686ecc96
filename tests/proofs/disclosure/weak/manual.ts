import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { cheapest, linesOf, smallCells, withHidden } from './lines.ts';

/** The usual rule by hand: hide what is small, then one more wherever a row or column has a single one hidden. */
export function hideOneMore(table: CountTable, threshold: number): ProtectedTable {
  const lines = linesOf(table);
  const hidden = new Set(smallCells(table, threshold));
  for (let isDone = false; !isDone;) {
    const single = lines.find(
      (line) => line.filter((at) => hidden.has(at)).length === 1 && cheapest(table, line, hidden) !== undefined,
    );
    const more = single === undefined ? undefined : cheapest(table, single, hidden);
    isDone = more === undefined;
    if (more !== undefined) hidden.add(more);
  }
  return withHidden(table, hidden);
}
