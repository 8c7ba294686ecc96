import type { Grid, ReleasedFile } from './table.ts';
import { countIn } from './words.ts';

/**
 * The tables of a comma-separated file: each begins at a row of headers and ends at a blank row. What stands above it
 * alone on its row is words about it.
 */
export function csvGrids({ name, text }: ReleasedFile): readonly Grid[] {
  const rows = rowsOf(text.replace(/^\u{FEFF}/u, ''));
  const grids: Grid[] = [];
  const words: string[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const cells = trimEnd(rows[at] ?? []);
    if (!isHeader(cells, rows[at + 1] ?? [])) {
      if (cells.length > 0) words.push(cells.join(' '));
      continue;
    }
    const body = rows.slice(at + 1);
    const end = body.findIndex((row) => trimEnd(row).length === 0);
    const shown = end === -1 ? body : body.slice(0, end);
    grids.push({ file: name, words: [...words], header: cells, body: shown, labelColumns: [] });
    at += shown.length;
  }
  return grids;
}

/** Headers are words over a row that ends in a count. */
function isHeader(cells: readonly string[], next: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => countIn(cell) !== undefined)) return false;
  return cells.at(-1)?.toLowerCase() === 'count' || countIn(next[cells.length - 1] ?? '') !== undefined;
}

function trimEnd(row: readonly string[]): readonly string[] {
  const last = row.findLastIndex((cell) => cell.trim() !== '');
  return row.slice(0, last + 1);
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gu;
  for (const [whole, quoted, plain = '', end] of text.matchAll(pattern)) {
    if (whole === '' && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
