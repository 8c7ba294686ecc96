import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { Table, TableKind, TableRow, TextEncoding } from '@due-regard/shared/imports/table.ts';
import { buildTable } from './build-table.ts';
import type { HeaderRule, TableShape } from './build-table.ts';
import { csvSource } from './csv.ts';
import { decodingOf } from './encoding.ts';
import { fileKindOf } from './file-kind.ts';
import { defaultLimits } from './limits.ts';
import type { TableLimits } from './limits.ts';
import { NoteBook } from './note-book.ts';
import type { RowSource } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

/** What the caller knows of the file: plain data, since it travels to another thread. */
export interface TableOptions {
  /** Which row holds the column names; absent, the first that is not blank. */
  readonly header?: HeaderRule;
  /** The only columns that are read. Absent: all. */
  readonly columns?: readonly string[];
  readonly limits?: Partial<TableLimits>;
}

/** All of a table but its rows. */
export type TableOutline = Omit<Table, 'rows'>;

export type OutlineResult =
  | { readonly ok: true; readonly outline: TableOutline }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

export type TableResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/** A file whose sheets, or whose one text, can be read row by row. */
export interface OpenedTable {
  readonly kind: TableKind;
  readonly encoding: TextEncoding | null;
  readonly sources: readonly RowSource[];
  readonly notes: NoteBook;
}

/** Bytes to a table, on this thread: for tests and for whoever already is in a worker. See `readTable`. */
export async function parseTable(bytes: Uint8Array, options: TableOptions = {}): Promise<TableResult> {
  const rows: TableRow[] = [];
  const result = await scanTable(bytes, options, (portion) => void rows.push(...portion));
  return result.ok ? { ok: true, table: { ...result.outline, rows } } : result;
}

/**
 * Reads a file to its end and hands the rows over in portions. Every bound is checked before or while the file is
 * unpacked; a file that breaks one is left unread, with the one problem that stopped it.
 */
export async function scanTable(
  bytes: Uint8Array,
  options: TableOptions,
  onRows: (rows: readonly TableRow[]) => Promise<void> | void,
): Promise<OutlineResult> {
  try {
    const limits = { ...defaultLimits, ...options.limits };
    const opened = await openTable(bytes, limits);
    const found = await firstTable(opened.sources, { ...options, limits, notes: opened.notes, onRows });
    return { ok: true, outline: { kind: opened.kind, encoding: opened.encoding, ...found } };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

/**
 * Opens a file whose kind is told by its content; an archive is inflated and checked under the limits.
 * @throws Unreadable
 */
export async function openTable(bytes: Uint8Array, limits: TableLimits): Promise<OpenedTable> {
  const notes = new NoteBook();
  if (fileKindOf(bytes) === 'zip') {
    if (bytes.length > limits.packedBytes) throw new Unreadable('file-too-large');
    // Most files are text: whoever reads one does not wait for all that reads workbooks.
    const { openWorkbook } = await import('./workbook.ts');
    const { kind, sheets } = await openWorkbook(bytes, limits, notes);
    return { kind, encoding: null, sources: sheets, notes };
  }
  if (bytes.length > limits.textBytes) throw new Unreadable('file-too-large');
  const decoding = decodingOf(bytes);
  if (decoding.encoding === 'windows-1252') notes.add('decoded-windows-1252', { count: 0 });
  if (decoding.encoding.startsWith('utf-16')) notes.add('decoded-utf-16');
  return { kind: 'csv', encoding: decoding.encoding, sources: [csvSource(bytes, decoding, limits)], notes };
}

interface Search extends Omit<TableOptions, 'limits'> {
  readonly limits: TableLimits;
  readonly notes: NoteBook;
  readonly onRows: (rows: readonly TableRow[]) => Promise<void> | void;
}

/** The first sheet that has the row of names; sheets before it are cover pages and notes. */
async function firstTable(
  sources: readonly RowSource[],
  search: Search,
): Promise<TableShape & Pick<TableOutline, 'sheet' | 'notes'>> {
  let hasText = false;
  for (const source of sources) {
    const notes = search.notes.copy();
    const shape = await buildTable(source, { ...search, notes });
    if (shape !== undefined) {
      for (const other of sources.filter((one) => one !== source))
        notes.add('sheets-not-read', { value: other.sheet ?? '' });
      return { ...shape, sheet: source.sheet, notes: notes.list() };
    }
    hasText ||= notes.has('rows-above-header');
  }
  if (!hasText) throw new Unreadable('file-empty');
  const { header } = search;
  if (header !== undefined && 'atRow' in header) throw new Unreadable('header-not-found', { row: header.atRow });
  throw new Unreadable('header-not-found', header === undefined ? {} : { value: header.names.join(', ') });
}
