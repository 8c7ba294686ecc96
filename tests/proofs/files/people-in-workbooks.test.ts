import { expect, test } from 'vitest';
import { readingOf, scanBytes, scanText } from '@due-regard/server/imports/learning/testing/scan-text.ts';
import { makeArchive, odsParts, xlsxParts, xlsxSheet } from '../../support/make-archive.ts';

/** One list of staff in three kinds of file: an id as text with its noughts and one as a number, days as each kind has them. */
const list =
  'Payroll number,Service,From,To\n00123,Libraries,2019-04-13,\n4711,"Youth service",2020-01-02,2026-01-31\n';

function xlsxText(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}
const serial = (number: number): string => `<c><v>${String(number)}</v></c>`;
const xlsx = makeArchive(
  xlsxParts(
    xlsxSheet(
      [
        // A title, as a report begins.
        `<row r="1">${xlsxText('Staff in post')}</row>`,
        `<row r="3">${['Payroll number', 'Service', 'From', 'To'].map(xlsxText).join('')}</row>`,
        `<row r="4">${xlsxText('00123')}${xlsxText('Libraries')}${serial(43_568)}</row>`,
        `<row r="5">${serial(4711)}${xlsxText('Youth service')}${serial(43_832)}${serial(46_053)}</row>`,
      ].join(''),
    ),
  ),
);

function odsText(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}
const odsDay = (day: string): string => `<table:table-cell office:value-type="date" office:date-value="${day}"/>`;
const odsRow = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const number =
  '<table:table-cell office:value-type="float" office:value="4711"><text:p>4711</text:p></table:table-cell>';
const ods = makeArchive(
  odsParts(
    [
      odsRow(...['Payroll number', 'Service', 'From', 'To'].map(odsText)),
      odsRow(odsText('00123'), odsText('Libraries'), odsDay('2019-04-13')),
      odsRow(number, odsText('Youth service'), odsDay('2020-01-02'), odsDay('2026-01-31')),
    ].join(''),
  ),
);

test.each([
  ['XLSX', xlsx, 3],
  ['ODS', ods, 1],
] as const)('a list of staff says the same as %s as it does as text', async (_, bytes, headerRow) => {
  const staff = readingOf('staff');
  const text = await scanText(list, staff);
  const book = await scanBytes(bytes, staff);
  expect(text.rows).toHaveLength(2);
  expect(book.problems).toEqual([]);
  const moved = text.rows.map((row) => ({ ...row, rowNumber: row.rowNumber + headerRow - 1 }));
  expect(book.rows).toEqual(moved);
});
