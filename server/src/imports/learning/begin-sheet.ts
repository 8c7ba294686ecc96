import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { RawRow, RowSource } from '../table/raw-row.ts';
import { Unreadable } from '../table/unreadable.ts';
import { learningLimits } from './learning-limits.ts';

/** How many rows are looked at for the row of column names. */
const rowsForHeader = 40;

/** A sheet of which it is known how it is read. */
export interface BegunSheet<Found> {
  readonly source: RowSource;
  readonly found: Found;
  /** All rows, those that were looked at included; once. */
  readonly rows: () => AsyncGenerator<RawRow>;
}

/**
 * Looks at the first rows of each sheet until one is known; those before it are cover pages and notes.
 * @param find what the first rows show, or why they show nothing
 * @returns the problems of the sheet that came nearest
 * @throws Unreadable when no sheet holds anything
 */
export async function beginSheet<Found extends object>(
  sources: readonly RowSource[],
  find: (head: readonly RawRow[]) => Found | readonly RowProblem[],
): Promise<BegunSheet<Found> | { readonly problems: readonly RowProblem[] }> {
  const problems: RowProblem[] = [];
  for (const source of sources) {
    const rows = checkedRows(source)[Symbol.asyncIterator]();
    const head = await headOf(rows);
    const filled = head.filter(({ cells }) => !cells.every(isBlankCell));
    const found = filled.length === 0 ? [] : find(filled);
    if (isFound(found)) return { source, found, rows: () => together(head, rows) };
    problems.push(...found);
    await rows.return(undefined);
  }
  if (problems.length === 0) throw new Unreadable('file-empty');
  const known = problems.filter(({ reason }) => reason !== 'layout-not-known');
  return { problems: known.length > 0 ? known : [rowProblem('layout-not-known')] };
}

function isFound<Found extends object>(found: Found | readonly RowProblem[]): found is Found {
  return !Array.isArray(found);
}

async function headOf(rows: AsyncIterator<RawRow>): Promise<readonly RawRow[]> {
  const head: RawRow[] = [];
  while ((head.at(-1)?.rowNumber ?? 0) < rowsForHeader) {
    const next = await rows.next();
    if (next.done === true) break;
    head.push(next.value);
  }
  return head;
}

async function* together(head: readonly RawRow[], rest: AsyncIterable<RawRow>): AsyncGenerator<RawRow> {
  yield* head;
  yield* rest;
}

/** Rows within the limits. What stands in a cell is not looked at: columns that are not read may hold anything. */
async function* checkedRows(source: RowSource): AsyncGenerator<RawRow> {
  const { columns, rows, cellCharacters } = learningLimits;
  let count = 0;
  for await (const row of source.rows()) {
    count += 1;
    const where = { row: row.rowNumber };
    if (row.cells.length > columns) throw new Unreadable('too-many-columns', where);
    if (count > rows) throw new Unreadable('too-many-rows', where);
    for (const cell of row.cells) {
      if (typeof cell !== 'string') continue;
      if (cell.length > cellCharacters) throw new Unreadable('cell-too-long', where);
      if (cell.includes('\0')) throw new Unreadable('nul-character', where);
    }
    yield row;
  }
}
