import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { smallCells, withHidden } from './lines.ts';

const step = 5;

/** What a file of this rule says of itself. */
export function roundedWords(threshold: number): string {
  return `Counts under ${String(threshold)} are withheld; the others are rounded to ${String(step)}, totals are exact.`;
}

/** Hide what is small, round the rest, and give the totals as they are. */
export function hideAndRound(table: CountTable, threshold: number): ProtectedTable {
  const small = smallCells(table, threshold);
  const inner = new Set([...small].filter((at) => table.cells[at]?.labels.includes(null) === false));
  const cells = table.cells.map((cell) => ({
    ...cell,
    count: cell.labels.includes(null) ? cell.count : Math.round(cell.count / step) * step,
  }));
  return withHidden({ ...table, cells }, inner);
}
