import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { ReleasedFile } from './attacker/table.ts';

/** A table as the product gives it away, written here for controls that are not the product. */
export function plainCsv(
  table: ProtectedTable | CountTable,
  name: string,
  notes: readonly string[] = [],
): ReleasedFile {
  const levels = table.breakdowns.flatMap((breakdown) => breakdown.levels);
  const rows = table.cells.map(({ labels, count }) => [
    table.from,
    table.to,
    ...labels.map((label) => label ?? 'All'),
    String(count),
  ]);
  const headers = ['From', 'To', ...levels, 'Count'];
  const lines = [['Counts of people'], ...notes.map((note) => [note]), [''], [table.counting], headers, ...rows];
  return { name, text: lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('') };
}

function quoted(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
