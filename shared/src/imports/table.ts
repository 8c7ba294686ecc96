import type { IsoDate } from '../calendar/iso-date.ts';
import type { NoteCode } from './notes.ts';

/** A cell as the file holds it: text untouched ('' when blank), a number, or a day that the spreadsheet says is one. */
export type Cell = string | number | { readonly date: IsoDate };

export type TableKind = 'csv' | 'xlsx' | 'ods';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** One row under the header. `cells` has an entry for each name in the table's header, '' where the file has none. */
export type TableRow = {
  /** As a spreadsheet program shows it: the first row of the file is 1, and blank rows count. */
  readonly rowNumber: number;
  readonly cells: readonly Cell[];
  /** Cells fewer than the file's columns; what should stand there is not said. */
  readonly missing: number;
  /** Cells more than the file's columns: the values may stand under the wrong names. */
  readonly extra: number;
};

/** Something a person should know about how the file was read; it refuses nothing. */
export type TableNote = {
  readonly code: NoteCode;
  readonly count: number;
  /** A few values from the file. For the person who brought it, never for a log. */
  readonly examples: readonly string[];
};

export type Table = {
  readonly kind: TableKind;
  /** Null for a spreadsheet, whose text is always UTF-8. */
  readonly encoding: TextEncoding | null;
  readonly sheet: string | null;
  readonly headerRow: number;
  /** The names of the columns that were kept, trimmed, in the file's order. */
  readonly header: readonly string[];
  /** Where each kept column stands in the file, from 0. */
  readonly positions: readonly number[];
  /** How many columns the file has, kept or not. */
  readonly columnCount: number;
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
};

/** What a cell says, as text: a day as YYYY-MM-DD, a number as JavaScript writes it. Never trimmed. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : cell.date;
}

export function isBlankCell(cell: Cell | undefined): boolean {
  return cellText(cell).trim() === '';
}

/** Column names are compared without regard to case, outer blanks or runs of blanks. */
export function columnKey(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
