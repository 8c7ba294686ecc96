import type { DocumentColumn } from './table-document.ts';

const widths = { text: 24, number: 10, date: 18 } as const;
const word = /\S+/g;

/** Of the one column of a cover or of notes, in characters. */
export const linesWidth = 100;

/** In characters: as asked, and never less than the longest word of the header needs. */
export function columnWidth({ header, kind, width }: DocumentColumn): number {
  const words = header.match(word) ?? [];
  return Math.max(width ?? widths[kind], ...words.map(({ length }) => length + 4));
}

/** A, B … Z, AA: the name of a column by its place from 0. */
export function columnLetters(place: number): string {
  const before = place >= 26 ? columnLetters(Math.floor(place / 26) - 1) : '';
  return before + String.fromCodePoint(65 + (place % 26));
}
