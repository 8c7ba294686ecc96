import { parseIsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { withoutFormula } from '@due-regard/shared/imports/formula-text.ts';
import { columnLetters, columnWidth, linesWidth } from './columns.ts';
import { documentText } from './table-document.ts';
import type { DocumentCell, DocumentColumn, DocumentTable } from './table-document.ts';
import { escaped, namespaces, xmlStart } from './xml.ts';

/** A sheet: lines of text, then perhaps a table. */
export interface OdsSheet {
  readonly name: string;
  readonly lines: readonly string[];
  readonly table: DocumentTable | undefined;
}

/** How wide a character is, in centimetres. */
const characterWidth = 0.21;

const cellStyles = [
  cellStyle('title', '<style:text-properties fo:font-size="15pt" fo:font-weight="bold"/>'),
  cellStyle('number', '<style:table-cell-properties style:vertical-align="top"/>'),
  cellStyle('line', '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'),
  cellStyle(
    'heading',
    '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/>',
  ),
  '<number:date-style style:name="dayForm"><number:day/><number:text> </number:text><number:month number:textual="true" number:style="long"/><number:text> </number:text><number:year number:style="long"/></number:date-style>',
  `<style:style style:name="day" style:family="table-cell" style:parent-style-name="Default" style:data-style-name="dayForm"><style:table-cell-properties style:vertical-align="top"/><style:paragraph-properties fo:text-align="start"/></style:style>`,
].join('');

function cellStyle(name: string, properties: string): string {
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">${properties}</style:style>`;
}

/** The part that holds the cells. */
export function contentXml(sheets: readonly OdsSheet[]): string {
  const widths = [...new Set(sheets.flatMap(widthsOf))];
  const styles = `<office:automatic-styles>${widths.map(widthStyle).join('')}${cellStyles}</office:automatic-styles>`;
  const tables = sheets.map(sheetXml).join('');
  const body = `<office:body><office:spreadsheet>${tables}${rangesXml(sheets)}</office:spreadsheet></office:body>`;
  return `${xmlStart}<office:document-content ${namespaces} office:version="1.3">${styles}${body}</office:document-content>`;
}

function widthsOf({ table }: OdsSheet): readonly number[] {
  return table === undefined ? [linesWidth] : table.columns.map(columnWidth);
}

function widthStyle(width: number): string {
  const centimetres = (width * characterWidth).toFixed(2);
  return `<style:style style:name="w${String(width)}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres}cm"/></style:style>`;
}

function sheetXml(sheet: OdsSheet): string {
  const { table } = sheet;
  const columns = widthsOf(sheet).map((width) => `<table:table-column table:style-name="w${String(width)}"/>`);
  const lines = sheet.lines.map((line, row) => rowXml([textXml(line, row === 0 ? 'title' : lineStyle(table))]));
  return `<table:table table:name="${escaped(sheet.name)}">${columns.join('')}${lines.join('')}${tableXml(table)}</table:table>`;
}

/** A line above a table runs on over its columns; on a cover it is folded. */
function lineStyle(table: DocumentTable | undefined): string | undefined {
  return table === undefined ? 'line' : undefined;
}

function tableXml(table: DocumentTable | undefined): string {
  if (table === undefined) return '';
  const header = rowXml(table.columns.map((column) => textXml(column.header, 'heading')));
  const rows = table.rows.map((row) =>
    rowXml(table.columns.map((column, place) => cellXml(row[place] ?? null, column))),
  );
  return `<table:table-header-rows>${header}</table:table-header-rows>${rows.join('')}`;
}

function rowXml(cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

function cellXml(cell: DocumentCell, { kind }: DocumentColumn): string {
  // A blank cell and a word have the style of the column too: a day typed over them is shown as a day.
  if (cell === null || cell === '') return `<table:table-cell${kind === 'date' ? ' table:style-name="day"' : ''}/>`;
  if (typeof cell === 'number') {
    return `<table:table-cell table:style-name="number" office:value-type="float" office:value="${String(cell)}"><text:p>${String(cell)}</text:p></table:table-cell>`;
  }
  const day = kind === 'date' ? parseIsoDate(cell) : undefined;
  if (day === undefined) return textXml(cell, kind === 'date' ? 'day' : 'line');
  return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${day}"><text:p>${longDate(day)}</text:p></table:table-cell>`;
}

function textXml(text: string, style: string | undefined): string {
  const named = style === undefined ? '' : ` table:style-name="${style}"`;
  const paragraphs = withoutFormula(documentText(text))
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${spacedXml(line)}</text:p>`);
  return `<table:table-cell${named} office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
}

/** Blanks that begin or repeat, and tabs, have elements of their own: as plain text they would be folded. */
function spacedXml(line: string): string {
  return escaped(line)
    .replaceAll(/^ +|(?<= ) +/g, (blanks) => `<text:s text:c="${String(blanks.length)}"/>`)
    .replaceAll('\t', '<text:tab/>');
}

/** Each table as a named range with a header, which is how this format marks up a table. */
function rangesXml(sheets: readonly OdsSheet[]): string {
  const ranges = sheets.flatMap(({ name, lines, table }, index) => {
    if (table === undefined || table.rows.length === 0) return [];
    const sheet = `$'${name.replaceAll("'", "''")}'`;
    const last = `${columnLetters(table.columns.length - 1)}${String(lines.length + 1 + table.rows.length)}`;
    const range = escaped(`${sheet}.A${String(lines.length + 1)}:${sheet}.${last}`);
    return [
      `<table:database-range table:name="Table${String(index + 1)}" table:target-range-address="${range}" table:display-filter-buttons="true" table:contains-header="true"/>`,
    ];
  });
  return ranges.length === 0 ? '' : `<table:database-ranges>${ranges.join('')}</table:database-ranges>`;
}
