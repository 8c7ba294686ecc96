import { describe, expect, it, test } from 'vitest';
import { exampleContent, exampleIssue } from '@due-regard/shared/reports/testing/example-content.ts';
import type { ReportContent } from '@due-regard/shared/reports/content.ts';
import { longContent } from '@due-regard/shared/reports/testing/long-content.ts';
import { spreadsheetFaults } from '../../documents/testing/spreadsheet-faults.ts';
import { readWorkbook } from '../../documents/testing/workbook.ts';
import type { Sheet, SheetCell, Workbook } from '../../documents/testing/workbook.ts';
import { writeDocument } from '../../documents/write-document.ts';
import { reportDataDocument } from './data-pack.ts';

type Format = 'ods' | 'xlsx';

async function workbookOf(content: ReportContent, format: Format): Promise<Workbook> {
  const { bytes } = await writeDocument(reportDataDocument({ content, issue: exampleIssue }), format);
  return readWorkbook(bytes, format);
}

const empty: ReportContent = {
  ...exampleContent,
  figures: [],
  sections: [],
  opening: { say: [], doNotKnow: [], ask: [] },
};

describe.each(['ods', 'xlsx'] as const)('the data pack as %s', (format) => {
  it.each([
    ['a small report', exampleContent],
    ['a long report', longContent],
    ['a report that says nothing yet', empty],
  ])('keeps the rules under which government releases figures: %s', async (_, content) => {
    expect(spreadsheetFaults(await workbookOf(content, format))).toEqual([]);
  });

  it('has numbers as numbers, days as days, and text that no program runs', async () => {
    const { sheets, title, language } = await workbookOf(exampleContent, format);
    const cellsOf = (name: string): readonly (readonly SheetCell[])[] => {
      const { rows = [], marked = [] } = sheets.find((sheet) => sheet.name === name) ?? {};
      return rows.slice((marked[0]?.top ?? 0) + 1);
    };
    expect([title, language]).toEqual(['Prevent duty: annual report to the committee', 'en-GB']);
    expect(cellsOf('Overdue')).toEqual([
      [
        { kind: 'text', text: 'Brief all members on the duty, and keep a record of who came' },
        { kind: 'date', text: '2018-01-31' },
        { kind: 'number', text: '41' },
        { kind: 'text', text: 'Communities Manager' },
      ],
      [
        { kind: 'text', text: "'=Complete the list of filtering" },
        { kind: 'date', text: '2018-02-28' },
        { kind: 'number', text: '13' },
        { kind: 'blank', text: '' },
      ],
    ]);
    expect(cellsOf('Figures')[1]?.slice(2, 4)).toEqual([
      { kind: 'text', text: '[x]' },
      { kind: 'text', text: '[x]' },
    ]);
  });
});

const blank: SheetCell = { kind: 'blank', text: '' };
const text = (words: string): SheetCell => ({ kind: 'text', text: words });

/** The workbook with one sheet of it changed. */
function broken(workbook: Workbook, name: string, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** A sheet with one row of it changed; counted from its table's heading. */
function withRow(place: number, change: (row: readonly SheetCell[]) => readonly SheetCell[]): (sheet: Sheet) => Sheet {
  return (sheet) => {
    const row = (sheet.marked[0]?.top ?? 0) + place;
    return { ...sheet, rows: sheet.rows.map((cells, index) => (index === row ? change(cells) : cells)) };
  };
}

const breaks: readonly (readonly [fault: string, broken: (workbook: Workbook) => Workbook])[] = [
  ['the file has no title', (one) => ({ ...one, title: '' })],
  ['the file does not say its language', (one) => ({ ...one, language: '' })],
  ['the first sheet is not the cover', (one) => ({ ...one, sheets: one.sheets.toReversed() })],
  [
    'Cover: does not list the sheet Overdue',
    (one) => broken(one, 'Cover', (sheet) => ({ ...sheet, rows: sheet.rows.slice(0, 3) })),
  ],
  ['Notes: [c] is not explained', (one) => ({ ...one, sheets: one.sheets.filter(({ name }) => name !== 'Notes') })],
  ['Figures: twice', (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, name: 'Figures' }))],
  ['Overdue: hidden', (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, isHidden: true }))],
  ['Overdue: merged cells', (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, hasMergedCells: true }))],
  ['Overdue: no marked table', (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, marked: [] }))],
  [
    'Overdue: no caption above the table',
    (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, marked: [{ left: 0, top: 0, right: 3, bottom: 5 }] })),
  ],
  [
    'Overdue: row 3 is blank',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(-1, () => [blank]),
      ),
  ],
  [
    'Overdue: row 5 is blank',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, (row) => row.map(() => blank)),
      ),
  ],
  [
    'Overdue: something stands below the table',
    (one) => broken(one, 'Overdue', (sheet) => ({ ...sheet, rows: [...sheet.rows, [text('Source')]] })),
  ],
  [
    'Overdue: something stands beside the table',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, (row) => [...row, text('late')]),
      ),
  ],
  [
    'Overdue: a column without a heading',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(0, ([, ...row]) => [blank, ...row]),
      ),
  ],
  [
    'Overdue: two columns named Due',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(0, ([, ...row]) => [text('Due'), ...row]),
      ),
  ],
  [
    'Overdue: Days late: a number kept as text',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, (row) => row.map((cell) => text(cell.text))),
      ),
  ],
  [
    'Overdue: Due: a day kept as text',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, (row) => row.map((cell) => text(cell.text))),
      ),
  ],
  [
    'Overdue: a text that may be run: =1+1',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, ([, ...row]) => [text('=1+1'), ...row]),
      ),
  ],
  [
    'Overdue: a formula: 1+1',
    (one) =>
      broken(
        one,
        'Overdue',
        withRow(1, ([, ...row]) => [{ kind: 'formula', text: '1+1' }, ...row]),
      ),
  ],
];

test.each(breaks)('a workbook that breaks the rule is found: %s', async (fault, breakIt) => {
  expect(spreadsheetFaults(breakIt(await workbookOf(exampleContent, 'xlsx')))).toContain(fault);
});
