import { columnForm, meaningsOf } from '@due-regard/shared/imports/column-names.ts';
import { personColumns } from '@due-regard/shared/imports/person-columns.ts';
import { cellText, columnKey, isBlankCell } from '@due-regard/shared/imports/table.ts';
import type { Cell, Table, TableRow } from '@due-regard/shared/imports/table.ts';
import type { TableLimits } from './limits.ts';
import type { NoteBook } from './note-book.ts';
import type { RawRow, RowSource } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

/** Which row holds the column names: the first that has enough of them. As data, since it travels to another thread. */
export type HeaderRule =
  | {
      readonly names: readonly string[];
      readonly atLeast: number;
      /** One of which it has as well, where a file holds several tables. */
      readonly oneOf?: readonly string[] | undefined;
    }
  /** The one that somebody has said, where it has two names at least. */
  | { readonly atRow: number };

export interface BuildOptions {
  /** Absent: the first row that is not blank. */
  readonly header?: HeaderRule | undefined;
  /** The only columns that are read; what stands in the others never leaves the reader. Absent: all. */
  readonly columns?: readonly string[] | undefined;
  readonly limits: TableLimits;
  readonly notes: NoteBook;
  readonly onRows: (rows: readonly TableRow[]) => Promise<void> | void;
}

/** A table without its rows, which have gone to `onRows`. */
export type TableShape = Pick<Table, 'headerRow' | 'header' | 'positions' | 'columnCount'>;

const rowsForHeader = 40;
/** What is longer is no name of a column, and not worth comparing. */
const longestName = 200;
const rowsAtATime = 500;

/**
 * Reads a source to its end: finds the row of names, keeps the columns asked for and hands the rows over in portions.
 * @returns undefined when the row of names is not there, or not among the first forty rows where it must be
 */
export async function buildTable(source: RowSource, options: BuildOptions): Promise<TableShape | undefined> {
  let shape: TableShape | undefined;
  let portion: TableRow[] = [];
  const counts = { rows: 0, cells: 0, characters: 0 };
  for await (const raw of source.rows()) {
    checkWidth(raw, options.limits);
    if (raw.cells.every(isBlankCell)) {
      if (shape !== undefined) options.notes.add('blank-rows');
    } else if (shape === undefined) {
      if (isHeader(raw, options.header)) shape = shapeOf(raw, options);
      else options.notes.add('rows-above-header', { value: raw.cells.find((cell) => !isBlankCell(cell)) });
    } else {
      portion.push(rowOf(raw, { shape, source, options, counts }));
    }
    if (shape === undefined && raw.rowNumber >= rowsForHeader && !mayLieBelow(options)) return undefined;
    if (portion.length >= rowsAtATime) {
      await options.onRows(portion);
      portion = [];
    }
  }
  if (portion.length > 0) await options.onRows(portion);
  return shape;
}

/** One table of several may stand under any number of rows of the others. */
function mayLieBelow({ header }: BuildOptions): boolean {
  return header !== undefined && 'oneOf' in header && header.oneOf !== undefined;
}

function isHeader(raw: RawRow, rule: HeaderRule | undefined): boolean {
  if (rule === undefined) return true;
  if ('atRow' in rule) return raw.rowNumber === rule.atRow && raw.cells.filter((cell) => !isBlankCell(cell)).length > 1;
  const known = new Map(rule.names.map((name) => [columnForm(name), name]));
  const present = new Set(raw.cells.map((cell) => columnKey(cellText(cell).slice(0, longestName))));
  const needed = new Set(rule.oneOf?.map(columnForm));
  const isTheOne = needed.size === 0 || [...present].some((name) => needed.has(columnForm(name)));
  return isTheOne && [...present].filter((name) => meaningsOf(name, known) !== undefined).length >= rule.atLeast;
}

function shapeOf(raw: RawRow, { columns, notes, limits }: BuildOptions): TableShape {
  for (const cell of raw.cells) checkCell(cell, { row: raw.rowNumber, column: '', limits });
  const names = raw.cells.map((cell) => cellText(cell).trim());
  if (columns !== undefined) refusePeople(raw.rowNumber, names);
  const wanted = columns === undefined ? undefined : new Set(columns.map(columnKey));
  const positions = names.flatMap((name, position) =>
    wanted === undefined || wanted.has(columnKey(name)) ? [position] : [],
  );
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') notes.add('columns-without-name');
    else if (seen.has(columnKey(name))) notes.add('columns-with-same-name', { value: name });
    seen.add(columnKey(name));
  }
  const header = positions.map((position) => names[position] ?? '');
  return { headerRow: raw.rowNumber, header, positions, columnCount: names.length };
}

/** Whoever reads only some columns does not see that the others are of people. */
function refusePeople(row: number, names: readonly string[]): void {
  const [column] = personColumns(names);
  if (column !== undefined) throw new Unreadable('records-of-people', { row, column });
}

interface RowContext {
  readonly shape: TableShape;
  readonly source: RowSource;
  readonly options: BuildOptions;
  readonly counts: { rows: number; cells: number; characters: number };
}

function rowOf(raw: RawRow, { shape, source, options, counts }: RowContext): TableRow {
  const { limits, notes } = options;
  const missing = source.isRagged ? Math.max(0, shape.columnCount - raw.cells.length) : 0;
  const extra = Math.max(0, raw.cells.length - shape.columnCount);
  if (missing > 0) notes.add('rows-with-missing-cells');
  if (extra > 0) notes.add('rows-with-extra-cells');
  const cells = shape.positions.map((position) => raw.cells[position] ?? '');
  cells.forEach((cell, index) => {
    checkCell(cell, { row: raw.rowNumber, column: shape.header[index] ?? '', limits });
    if (typeof cell === 'string') counts.characters += cell.length;
    notes.look(cell);
  });
  counts.rows += 1;
  counts.cells += cells.length;
  if (counts.rows > limits.rows) throw new Unreadable('too-many-rows', { row: raw.rowNumber });
  const isTooMuch = counts.cells > limits.cells || counts.characters > limits.characters;
  if (isTooMuch) throw new Unreadable('too-many-cells', { row: raw.rowNumber });
  return { rowNumber: raw.rowNumber, cells, missing, extra };
}

function checkWidth(raw: RawRow, limits: TableLimits): void {
  if (raw.cells.length > limits.columns) throw new Unreadable('too-many-columns', { row: raw.rowNumber });
}

interface CellPlace {
  readonly row: number;
  readonly column: string;
  readonly limits: TableLimits;
}

function checkCell(cell: Cell, { row, column, limits }: CellPlace): void {
  if (typeof cell !== 'string') return;
  if (cell.length > limits.cellCharacters) throw new Unreadable('cell-too-long', { row, column, value: cell });
  if (cell.includes('\0')) throw new Unreadable('nul-character', { row, column });
}
