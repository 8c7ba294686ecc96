import type { CountTable, ProtectedTable } from '@due-regard/shared/disclosure/count-table.ts';
import { cheapest, linesOf, smallCells, withHidden } from './lines.ts';
import type { Line } from './lines.ts';

/** Hide until elimination of unknowns solves for none of them, which looks safe: no exact count follows. */
export function hideWhatIsDetermined(table: CountTable, threshold: number): ProtectedTable {
  const lines = linesOf(table);
  const hidden = new Set(smallCells(table, threshold));
  for (let isDone = false; !isDone;) {
    const more = determined(lines, hidden)
      .map((at) => cheapest(table, lines.filter((line) => line.includes(at)).flat(), hidden))
      .find((at) => at !== undefined);
    isDone = more === undefined;
    if (more !== undefined) hidden.add(more);
  }
  return withHidden(table, hidden);
}

/** The hidden cells that Gaussian elimination solves for. */
function determined(lines: readonly Line[], hidden: ReadonlySet<number>): readonly number[] {
  const unknowns = [...hidden];
  const rows = lines.map(([total, ...parts]) => {
    const adding = new Set(parts);
    return unknowns.map((at) => Number(adding.has(at)) - Number(at === total));
  });
  const pivots: number[][] = [];
  unknowns.forEach((_at, column) => {
    const found = rows.findIndex((row) => Math.abs(row[column] ?? 0) > 1e-9);
    const pivot = rows[found];
    if (pivot === undefined) return;
    rows.splice(found, 1);
    const scaled = pivot.map((weight) => weight / (pivot[column] ?? 1));
    for (const others of [rows, pivots])
      others.splice(0, others.length, ...others.map((row) => minus(row, scaled, column)));
    pivots.push(scaled);
  });
  return pivots.flatMap((row) => {
    const [only, ...others] = row.flatMap((weight, column) => (Math.abs(weight) > 1e-9 ? [column] : []));
    const at = unknowns[only ?? -1];
    return others.length === 0 && at !== undefined ? [at] : [];
  });
}

function minus(row: number[], pivot: readonly number[], column: number): number[] {
  const factor = row[column] ?? 0;
  return factor === 0 ? row : row.map((weight, at) => weight - factor * (pivot[at] ?? 0));
}
