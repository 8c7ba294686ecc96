import { cellWords } from '@due-regard/shared/reports/cell-words.ts';
import type { ReportTable } from '@due-regard/shared/reports/content.ts';
import { headings } from '../../documents/distinct-names.ts';
import { cellEdge, docxTable } from '../../documents/docx-parts.ts';
import type { DocxBlock, DocxTable } from '../../documents/docx-parts.ts';
import { textWidth } from '../charts/text-width.ts';

/** Letters of tables, in half points: the largest that leaves room, and none smaller is read on paper. */
const letterSizes = [20, 19, 18] as const;
const smallest = 18;
/** Of the width: what the longest words may take, so that the columns that say most have room to say it. */
const mostTaken = 0.75;
const cellEdges = 2 * cellEdge;
/** Of the text of a row: no word alone may take more of it. */
const mostOfRow = 0.3;
/** So many rows begin on a new page rather than lie on two: where each is one line, and else. */
const mostTogether = 12;
const fewTogether = 4;
/** Where a line may end. */
const between = /\s+|(?<=-)/;
/** A day, or that it is not known: torn in two lines it is read less well. */
const unbroken = /^(?:\d{1,2} \p{L}+ \d{4}|not known|not recorded)$/u;

/** What columns have to share: the size of the letters in half points, the width in twentieths of a point. */
interface Room {
  readonly size: number;
  readonly width: number;
}

/** A column of a table of which something is known, in words. */
interface Column {
  readonly header: string;
  readonly isRight: boolean;
  readonly cells: readonly string[];
}

/** A table as it is printed: without its columns of which nothing is known, which its notes name instead. */
export interface PrintedTable {
  readonly table: DocxBlock;
  readonly notes: readonly string[];
}

/** @param width of the text, in twentieths of a point */
export function printedTable(table: ReportTable, width: number): PrintedTable {
  const { columns, empty } = columnsOf(table);
  const notes = empty.length === 0 ? table.notes : [`Not known in any row: ${empty.join('; ')}.`, ...table.notes];
  const size =
    letterSizes.find((one) => sumOf(leastWidths(columns, { size: one, width })) <= width * mostTaken) ?? smallest;
  const widths = columnWidths(columns, { size, width });
  const isOneLined = sumOf(wholeWidths(columns, size)) <= width;
  const laid: DocxTable = {
    columns: columns.map(({ header, isRight }, place) => ({ header, isRight, width: widths[place] ?? 0 })),
    rows: table.rows.map((_, row) => columns.map(({ cells }) => cells[row] ?? '')),
    width: Math.round(sumOf(widths)),
    size,
    isTogether: table.rows.length <= (isOneLined ? mostTogether : fewTogether),
  };
  return { table: docxTable(laid), notes };
}

function columnsOf({ columns, rows }: ReportTable): {
  readonly columns: readonly Column[];
  readonly empty: readonly string[];
} {
  const names = headings(columns.map(({ header }) => header));
  const all = columns.map(({ kind }, place) => ({
    header: names[place] ?? '',
    isRight: kind === 'number',
    isEmpty: place > 0 && rows.length > 0 && rows.every((row) => (row[place] ?? null) === null),
    cells: rows.map((row) => cellWords(row[place] ?? null, kind)),
  }));
  return {
    columns: all.filter(({ isEmpty }) => !isEmpty),
    empty: all.filter(({ isEmpty }) => isEmpty).map(({ header }) => header),
  };
}

/** As wide as what they hold where that fits; else each as wide as its longest word, and the rest by what they have to say. */
function columnWidths(columns: readonly Column[], { size, width }: Room): readonly number[] {
  const whole = wholeWidths(columns, size);
  if (sumOf(whole) <= width) return whole;
  const roomy = leastWidths(columns, { size, width }, unbroken);
  const least = sumOf(roomy) <= width * mostTaken ? roomy : leastWidths(columns, { size, width });
  const left = width - sumOf(least);
  if (left <= 0) return least.map((one) => (one * width) / (width - left));
  const wanted = columns.map((column, place) => Math.max(0, meanWidth(column, size) - (least[place] ?? 0)));
  const all = sumOf(wanted);
  return least.map((one, place) => one + (all === 0 ? left / columns.length : (left * (wanted[place] ?? 0)) / all));
}

function wholeWidths(columns: readonly Column[], size: number): readonly number[] {
  return columns.map((column) => widest(linesOf(column), size) + cellEdges);
}

/** @param whole what is not broken though it could be */
function leastWidths(columns: readonly Column[], { size, width }: Room, whole?: RegExp): readonly number[] {
  return columns.map((column) => {
    const words = linesOf(column).flatMap((text) => (whole?.test(text) === true ? text : text.split(between)));
    return Math.min(widest(words, size), width * mostOfRow) + cellEdges;
  });
}

function widest(texts: readonly string[], size: number): number {
  return texts.reduce((most, text) => Math.max(most, twentieths(text, size)), 0);
}

/** Between the width of all its words on the whole and that of the most: a long cell should not leave the others nothing. */
function meanWidth(column: Column, size: number): number {
  const widths = linesOf(column).map((text) => twentieths(text, size));
  return cellEdges + (sumOf(widths) / widths.length + widest(linesOf(column), size)) / 2;
}

/** What stands in its cells, cut where more would make no column wider. */
function linesOf({ header, cells }: Column): readonly string[] {
  return [header, ...cells].flatMap((text) => text.split(/\r\n|\r|\n/)).map((text) => text.slice(0, 2000));
}

/** How wide words are, in twentieths of a point, at a size in half points. */
function twentieths(words: string, size: number): number {
  return textWidth(words, size / 2) * 20;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0);
}
