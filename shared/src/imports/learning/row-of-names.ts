import { findPersonalData } from '../personal-data.ts';
import { cellText, isBlankCell } from '../table.ts';
import type { Cell } from '../table.ts';
import { headingOf } from './headings.ts';

/**
 * Whether a row may be one of column names, and not of people: what a person would see as the names of columns would
 * else be somebody's. A row of people looks like most of the others, and has none of the names that a row above it has.
 * @param above rows before it
 * @param below rows after it
 */
export function isRowOfNames(
  row: readonly Cell[],
  { above, below }: Readonly<Record<'above' | 'below', readonly (readonly Cell[])[]>>,
): boolean {
  const texts = row.map((cell) => cellText(cell).trim());
  if (texts.some((text) => text.includes('@') || findPersonalData(text) !== undefined)) return false;
  const best = Math.max(0, ...above.map(knownNames));
  if (best > 1 && knownNames(row) * 2 < best) return false;
  const others = [...above, ...below];
  const filled = texts.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
  const alike = filled.filter(({ text, at }) => headingOf(text) === undefined && isLike(text, cellsAt(others, at)));
  // A row without a single name that is known has to be less like the others.
  const few = knownNames(row) === 0 ? 3 : 2;
  return filled.length > 0 && alike.length * few < filled.length;
}

function knownNames(row: readonly Cell[]): number {
  return row.filter((cell) => headingOf(cellText(cell)) !== undefined).length;
}

function cellsAt(rows: readonly (readonly Cell[])[], at: number): readonly string[] {
  return rows.flatMap((row) => (isBlankCell(row[at]) ? [] : [cellText(row[at]).trim()]));
}

/** Whether a text is one of those, or has the form of most of them: `Amina Okafor` is like `Priya Patel`. */
function isLike(text: string, others: readonly string[]): boolean {
  if (others.includes(text)) return true;
  const form = formOf(text);
  return others.filter((other) => formOf(other) === form).length * 2 > others.length;
}

/** Capitals, small letters and digits as one sign for each run: `Aa Aa9`. */
function formOf(text: string): string {
  return text
    .replaceAll(/\p{Lu}+/gu, 'A')
    .replaceAll(/\p{Ll}+/gu, 'a')
    .replaceAll(/\d+/g, '9');
}
