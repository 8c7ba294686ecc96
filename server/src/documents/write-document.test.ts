import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Cell } from '@due-regard/shared/imports/table.ts';
import { downloadFormats } from '@due-regard/shared/http/downloads.ts';
import type { DownloadFormat } from '@due-regard/shared/http/downloads.ts';
import { parseTable } from '../imports/table/parse-table.ts';
import type { TableDocument } from './table-document.ts';
import { archiveParts } from './testing/archive-parts.ts';
import { writeDocument } from './write-document.ts';

const document: TableDocument = {
  title: 'What schools told us & <when>',
  fileName: 'answers-2018-03-13',
  isDemonstration: false,
  cover: ['Ridgeway County Council', 'As at 13 March 2018'],
  notes: ['=1+1 is not a sum'],
  tables: [
    {
      name: "Schools' answers",
      caption: 'Schools and the day of their session',
      columns: [
        { header: 'School', kind: 'text', width: 40 },
        { header: 'Session held on', kind: 'date' },
        { header: 'Staff', kind: 'number' },
      ],
      rows: [
        ['Oak  "C of E" School', '2018-03-13', 34],
        ['=cmd|/c calc\nsecond line', 'No', null],
        [' <Ash> & 例 \t', null, 0.5],
      ],
    },
  ],
};

const asked = { header: { names: ['School', 'Session held on'], atLeast: 2 } };

async function readBack(written: TableDocument, format: DownloadFormat): Promise<readonly (readonly Cell[])[]> {
  const { bytes } = await writeDocument(written, format);
  const result = await parseTable(bytes, asked);
  if (!result.ok) throw new Error(result.problems[0]?.reason);
  return result.table.rows.map(({ cells }) => cells);
}

function partOf(bytes: Uint8Array, name: string): string {
  return archiveParts(bytes).get(name) ?? '';
}

describe('a document of tables as a file', () => {
  it.each(['ods', 'xlsx'] as const)('keeps words, days and numbers as %s', async (format) => {
    expect(await readBack(document, format)).toEqual([
      ['Oak  "C of E" School', { date: isoDate('2018-03-13') }, 34],
      ["'=cmd|/c calc\nsecond line", 'No', ''],
      [' <Ash> & 例 \t', '', 0.5],
    ]);
  });

  it('is text with a mark, CRLF and ISO days as CSV', async () => {
    const { bytes, mediaType, fileName } = await writeDocument(document, 'csv');
    const text = Buffer.from(bytes).toString('utf8');
    expect([mediaType, fileName]).toEqual(['text/csv; charset=utf-8', 'answers-2018-03-13.csv']);
    expect(text.startsWith('\uFEFFWhat schools told us')).toBe(true);
    expect(text.split('\r\n').slice(-5)).toEqual([
      'School,Session held on,Staff',
      '"Oak  ""C of E"" School",2018-03-13,34',
      `"'=cmd|/c calc\nsecond line",No,`,
      ' <Ash> & 例 \t,,0.5',
      '',
    ]);
  });

  it.each(downloadFormats)('says that the figures are invented in the demonstration, as %s', async (format) => {
    const textOf = async (isDemonstration: boolean): Promise<string> => {
      const { bytes } = await writeDocument({ ...document, isDemonstration }, format);
      const part = { csv: '', ods: 'content.xml', xlsx: 'xl/sharedStrings.xml' }[format];
      return part === '' ? Buffer.from(bytes).toString('utf8') : partOf(bytes, part);
    };
    expect(await textOf(true)).toContain('Demonstration: invented figures');
    expect(await textOf(false)).not.toContain('invented');
  });
});

describe('what a reader with a screen reader needs', () => {
  it('an ODS file has a title, a language, marked header rows and tables, widths and no merged cells', async () => {
    const { bytes } = await writeDocument(document, 'ods');
    const content = partOf(bytes, 'content.xml');
    expect(Buffer.from(bytes).toString('latin1', 30, 84)).toBe(
      'mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
    );
    expect(partOf(bytes, 'meta.xml')).toContain('<dc:title>What schools told us &amp; &lt;when&gt;</dc:title>');
    expect(partOf(bytes, 'styles.xml')).toContain('fo:language="en"');
    expect(content.match(/<table:table-header-rows>/g)).toHaveLength(1);
    expect(content).toContain(`table:target-range-address="$'Schools'' answers'.A3:$'Schools'' answers'.C6"`);
    expect(content).toContain('style:column-width="8.40cm"');
    expect(content).not.toContain('spanned');
  });

  it('an XLSX file has a title, a marked table, a header that stays in sight, and no merged cells', async () => {
    const { bytes } = await writeDocument(document, 'xlsx');
    const sheet = partOf(bytes, 'xl/worksheets/sheet3.xml');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>What schools told us');
    expect(partOf(bytes, 'xl/tables/table1.xml')).toContain('ref="A3:C6"');
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).not.toContain('mergeCell');
  });

  it('a table without rows is a header and nothing more', async () => {
    const empty = { ...document, tables: document.tables.map((table) => ({ ...table, rows: [] })) };
    for (const format of downloadFormats) expect(await readBack(empty, format)).toEqual([]);
  });
});

it('a row of an XLSX file is as high as the words folded in it, and no higher than a row can be', async () => {
  const [table] = document.tables;
  const rows = [
    ['One line', null, null],
    ['word '.repeat(20), null, null],
    ['word '.repeat(2000), null, null],
  ];
  const { bytes } = await writeDocument(
    { ...document, tables: table === undefined ? [] : [{ ...table, rows }] },
    'xlsx',
  );
  const heights = [
    ...partOf(bytes, 'xl/worksheets/sheet3.xml').matchAll(/<row r="(\d+)"[^>]*?(?: ht="([\d.]+)"[^>]*)?>/g),
  ];
  expect(heights.map(([, row, height]) => [row, height])).toEqual([
    ['1', undefined],
    ['2', undefined],
    ['3', undefined],
    ['4', undefined],
    ['5', '43.5'],
    ['6', '409'],
  ]);
});
