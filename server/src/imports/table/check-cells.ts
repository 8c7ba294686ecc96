import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { VisitTag } from './check-xml.ts';
import type { TableLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** Places that a library makes for cells, blank ones included; beyond it a small file would fill the memory. */
const mostPlaces = 20_000_000;
/** Different texts in an XLSX file: each becomes several objects before the first row is read. */
const mostSharedTexts = 250_000;
/** Blank places that a library only counts past: a sheet of 5,000 rows, each formatted to the last column. */
const mostSteps = 100_000_000;
const cellName = /\sr\s*=\s*["']([A-Za-z]{1,3})\d/;
const namesPlace = /\sr\s*=/;
const cellDay = /:date-value="(\d{4}-\d\d-\d\d)/;
const repeats = { row: /:number-rows-repeated="(\d+)"/, cell: /:number-columns-repeated="(\d+)"/ };
const colon = 0x3a;
/** Blank, tab, line feed, carriage return, slash. */
const endsName: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2f]);

/** Counts the rows, the cells and the width of an XLSX sheet as its tags go by. @throws Unreadable beyond the limits */
export function countXlsxCells(limits: TableLimits): VisitTag {
  const counts = { rows: 0, cells: 0, places: 0 };
  let texts = 0;
  return (tag) => {
    const name = nameOf(tag);
    if (name === 'si') texts += 1;
    else if (name === 'row') counts.rows += 1;
    else if (name === 'c') {
      // A name written with character references would be read by the library and not here.
      if (tag.includes('&')) throw new Unreadable('file-damaged');
      const named = cellName.exec(tag);
      // A cell that names no place would be dropped without a word.
      if (named === null && namesPlace.test(tag)) throw new Unreadable('file-damaged');
      const column = columnNumber(named?.[1] ?? '');
      counts.cells += 1;
      counts.places += column > limits.columns ? column : 1;
    } else return;
    if (texts > mostSharedTexts) throw new Unreadable('too-many-cells');
    checkCounts(counts, limits);
  };
}

/** The same for an ODS file, where a tag may say that its row or cell is repeated. @throws Unreadable */
export function countOdsCells(limits: TableLimits): VisitTag {
  const counts = { rows: 0, cells: 0, places: 0 };
  const row = { repeated: 1, places: 0, counted: 0 };
  let steps = 0;
  return (tag) => {
    const name = nameOf(tag);
    if (name === 'table-row') Object.assign(row, { repeated: repeated(tag, repeats.row), places: 0, counted: 0 });
    if (name !== 'table-cell' && name !== 'covered-table-cell') return;
    const count = repeated(tag, repeats.cell);
    row.places += count;
    steps += count;
    const day = cellDay.exec(tag)?.[1];
    // The library would make 3 March of 31 February.
    if (day !== undefined && parseIsoDate(day) === undefined)
      throw new Unreadable('date-not-in-calendar', { value: day });
    const isFilled = !tag.endsWith('/') || tag.includes('value-type');
    if (isFilled) {
      // Blank cells count only when something stands after them.
      if (row.counted === 0) counts.rows += row.repeated;
      counts.cells += row.repeated * (row.places - row.counted);
      counts.places = counts.cells;
      row.counted = row.places;
    }
    if (steps > mostSteps) throw new Unreadable('too-many-cells');
    checkCounts(counts, limits);
  };
}

function checkCounts(counts: { rows: number; cells: number; places: number }, limits: TableLimits): void {
  if (counts.rows > limits.rows) throw new Unreadable('too-many-rows');
  if (counts.cells > limits.cells || counts.places > mostPlaces) throw new Unreadable('too-many-cells');
}

/** The element that a tag opens, without its prefix. */
function nameOf(tag: string): string {
  let start = 0;
  let end = 0;
  for (; end < tag.length && !endsName.has(tag.charCodeAt(end)); end += 1) {
    if (tag.charCodeAt(end) === colon) start = end + 1;
  }
  return tag.slice(start, end);
}

function repeated(tag: string, pattern: RegExp): number {
  return Math.max(1, Number(pattern.exec(tag)?.[1] ?? '1'));
}

/** `A` is 1, `XFD` is 16,384; '' is 0. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
