import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { withoutFormula } from '@due-regard/shared/imports/formula-text.ts';
import { columnLetters, columnWidth, linesWidth } from './columns.ts';
import { coverLines, documentText, linesAbove } from './table-document.ts';
import type { DocumentCell, DocumentColumn, DocumentTable, TableDocument } from './table-document.ts';

const font = { name: 'Arial', size: 11 };
const title: CellStyle = { font: { ...font, size: 15, bold: true } };
const heading: CellStyle = { font: { ...font, bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const wrapped: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } };
const number: CellStyle = { font, alignment: { vertical: 'top' } };
// A month by its name: the day and the month cannot be mistaken for each other, in whatever country it is opened.
const day: CellStyle = { font, numFmt: 'd mmmm yyyy', alignment: { horizontal: 'left', vertical: 'top' } };

/** A4 on its side, all columns of a sheet on one page. */
const onPaper: NonNullable<WriteSheet['pageSetup']> = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  paperSize: 'a4',
};

const styles: Readonly<Record<DocumentColumn['kind'], CellStyle>> = { text: wrapped, number, date: day };

/** The document as a workbook: a cover, notes, and one table a sheet, marked up as a table. No merged cells. */
export async function xlsxBytes(document: TableDocument): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({
    sheets: [
      linesSheet('Cover', coverLines(document)),
      ...(document.notes.length === 0 ? [] : [linesSheet('Notes', ['Notes', ...document.notes])]),
      ...document.tables.map((table, index) => tableSheet(document, table, index)),
    ],
    // The format has no language of its own for a whole file; this is the property that Office keeps it in.
    properties: { title: documentText(document.title), creator: 'Due Regard', custom: { Language: 'en-GB' } },
    defaultFont: font,
    activeSheet: 0,
  });
  return new Uint8Array(bytes);
}

function linesSheet(name: string, lines: readonly string[]): WriteSheet {
  const cells = new Map(
    lines.map((_, row): [string, Partial<Cell>] => [`${String(row)},0`, { style: row === 0 ? title : wrapped }]),
  );
  const rowDefs = heightsOf(lines.map((line, row) => (row === 0 ? [] : [{ text: line, width: linesWidth }])));
  return {
    name,
    rows: lines.map((line) => [plainText(line)]),
    cells,
    rowDefs,
    columns: [{ width: linesWidth }],
    pageSetup: onPaper,
  };
}

function tableSheet(document: TableDocument, table: DocumentTable, index: number): WriteSheet {
  const above = linesAbove(document, table);
  const headerRow = above.length;
  const rows = [
    ...above.map((line) => [plainText(line)]),
    table.columns.map(({ header }) => plainText(header)),
    ...table.rows.map((row) => table.columns.map((column, place) => valueOf(row[place] ?? null, column))),
  ];
  return {
    name: table.name,
    rows,
    cells: stylesOf(table, headerRow),
    rowDefs: heightsOf([
      ...above.map(() => []),
      ...[table.columns.map(({ header }) => header), ...table.rows].map((row) => foldedOf(table, row)),
    ]),
    columns: table.columns.map((column) => ({ width: columnWidth(column) })),
    freezePane: { rows: headerRow + 1 },
    pageSetup: onPaper,
    ...(table.rows.length === 0 ? {} : { tables: [tableMark(table, { index, headerRow })] }),
  };
}

interface Folded {
  readonly text: string;
  /** Of its column, in characters. */
  readonly width: number;
}

function foldedOf({ columns }: DocumentTable, row: readonly DocumentCell[]): readonly Folded[] {
  return columns.flatMap((column, place) => {
    const cell = row[place];
    return typeof cell === 'string' ? [{ text: cell, width: columnWidth(column) }] : [];
  });
}

/** Excel makes a row as high as its text, other programs take it for one line unless the file says otherwise. */
function heightsOf(rows: readonly (readonly Folded[])[]): NonNullable<WriteSheet['rowDefs']> {
  const counts = rows.map((cells) => cells.reduce((most, cell) => Math.max(most, linesOf(cell)), 1));
  return new Map(
    counts.flatMap((count, row) =>
      count === 1 ? [] : [[row, { height: Math.min(count * lineHeight, 409) }] as const],
    ),
  );
}

/** Letters are narrower than the digits by which columns are measured, and words do not fill their lines to the end. */
function linesOf({ text, width }: Folded): number {
  return text
    .split('\n')
    .reduce((sum, { length }) => sum + (length <= width ? 1 : Math.ceil((length * 1.06) / width)), 0);
}

/** Of a line of letters of 11 points, in points; a row can be 409 high. */
const lineHeight = 14.5;

/** Styles go on blank cells too, so that a day typed into one is shown as a day. */
function stylesOf(table: DocumentTable, headerRow: number): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>([['0,0', { style: title }]]);
  table.columns.forEach((column, place) => {
    cells.set(`${String(headerRow)},${String(place)}`, { style: heading });
    table.rows.forEach((_, row) => {
      const key = `${String(headerRow + 1 + row)},${String(place)}`;
      cells.set(key, { style: styles[column.kind] });
    });
  });
  return cells;
}

function tableMark(
  table: DocumentTable,
  { index, headerRow }: { readonly index: number; readonly headerRow: number },
): NonNullable<WriteSheet['tables']>[number] {
  const first = `A${String(headerRow + 1)}`;
  const last = `${columnLetters(table.columns.length - 1)}${String(headerRow + 1 + table.rows.length)}`;
  return {
    name: `Table${String(index + 1)}`,
    range: `${first}:${last}`,
    columns: table.columns.map(({ header }) => ({ name: plainText(header) })),
    style: 'TableStyleLight1',
  };
}

function valueOf(cell: DocumentCell, column: DocumentColumn): CellValue {
  if (typeof cell !== 'string') return cell;
  const date = column.kind === 'date' ? parseIsoDate(cell) : undefined;
  return date === undefined ? plainText(cell) : new Date(`${date}T00:00:00.000Z`);
}

function plainText(text: string): string {
  return withoutFormula(documentText(text));
}
