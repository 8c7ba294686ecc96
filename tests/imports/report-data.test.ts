import { expect, test } from 'vitest';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import { readWorkbook } from '@due-regard/server/documents/testing/workbook.ts';
import { writeDocument } from '@due-regard/server/documents/write-document.ts';
import { reportDataDocument, reportFiguresDocument } from '@due-regard/server/reports/forms/data-pack.ts';
import { describeWithOffice } from './support/office.ts';

const paper = { content: exampleContent, issue: exampleIssue };
const other = { ods: 'xlsx', xlsx: 'ods' } as const;

describeWithOffice('the data of a report in a spreadsheet program', (saveAs) => {
  test.each(['ods', 'xlsx'] as const)(
    'are the same, sheet for sheet and cell for cell, opened as %s and saved as the other',
    async (format) => {
      const { bytes } = await writeDocument(reportDataDocument(paper), format);
      const cells = (workbook: ReturnType<typeof readWorkbook>): unknown =>
        workbook.sheets.map(({ name, rows }) => ({
          name,
          rows: rows
            .map((row) => row.map(({ kind, text }) => `${kind} ${text}`.trim()))
            .map(withoutEnd)
            .filter((row) => row.length > 0),
        }));
      const saved = await saveAs(bytes, format, other[format]);
      expect(cells(readWorkbook(saved, other[format]))).toEqual(cells(readWorkbook(bytes, format)));
    },
    120_000,
  );

  test('open as text, the figures in their columns', async () => {
    const { bytes } = await writeDocument(reportFiguresDocument(paper), 'ods');
    const lines = Buffer.from(await saveAs(bytes, 'ods', 'csv'))
      .toString('utf8')
      .split('\n');
    expect(lines.find((line) => line.startsWith('training.reached,'))).toContain(',216,240,216 of 240 schools');
    expect(lines.find((line) => line.startsWith('training.up-to-date,'))).toContain(',[x],[x],not known');
  }, 120_000);
});

/** A program fills sheets to their edges with rows and cells that hold nothing. */
function withoutEnd(row: readonly string[]): readonly string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== 'blank') + 1);
}
