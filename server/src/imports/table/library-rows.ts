import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import type { RawRow } from './raw-row.ts';
import { Unreadable } from './unreadable.ts';

interface LibraryRow {
  readonly index: number;
  readonly values: readonly unknown[];
}

const lastRow = 1_048_576;
/** The day before Excel's calendar begins, under which it keeps a time without a day. */
const dayOfTimes = '1899-12-3';

/**
 * The spreadsheet library's rows in our own cells: a formula as its saved result, a merged area as its first cell, a
 * day as a day, a time alone as HH:MM, yes and no as TRUE and FALSE.
 * @throws Unreadable for whatever the library does not take
 */
export async function* libraryRows(open: () => AsyncIterable<LibraryRow>): AsyncGenerator<RawRow> {
  try {
    for await (const { index, values } of open()) {
      const rowNumber = index + 1;
      const isPossible = Number.isSafeInteger(rowNumber) && rowNumber >= 1 && rowNumber <= lastRow;
      if (!isPossible) throw new Unreadable('row-number-not-possible');
      yield { rowNumber, cells: trimmed(values).map(cellOf) };
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('file-damaged');
  }
}

/** Without the blanks after the last filled cell, which only carry formatting. */
function trimmed(values: readonly unknown[]): readonly unknown[] {
  const last = values.findLastIndex((value) => value !== null && value !== undefined && value !== '');
  return values.slice(0, last + 1);
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? cellOfDate(value) : '';
}

function cellOfDate(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return '';
  const written = value.toISOString();
  if (written.startsWith(dayOfTimes)) return written.slice(11, 16);
  const date = parseIsoDate(written.slice(0, 10));
  return date === undefined ? written : { date };
}
