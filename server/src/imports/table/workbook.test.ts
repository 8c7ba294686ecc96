import { describe, expect, it } from 'vitest';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import type { WriteSheet } from 'hucre/xlsx';
import { parseTable } from './parse-table.ts';
import type { TableOptions } from './parse-table.ts';
import { plainArchive } from './plain-archive.ts';

const urns: TableOptions = { header: { names: ['URN', 'Name'], atLeast: 2 } };

/** A workbook of one sheet in the raw, for what the writer cannot be made to write. */
function rawXlsx(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
  return plainArchive(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
}

function rawOds(rows: string): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Schools &amp; services">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return plainArchive(
    new Map([
      ['mimetype', Buffer.from('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', Buffer.from(content)],
    ]),
  );
}

const inline = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
const odsText = (...paragraphs: readonly string[]) =>
  `<table:table-cell office:value-type="string">${paragraphs.map((text) => (text === '' ? '<text:p/>' : `<text:p>${text}</text:p>`)).join('')}</table:table-cell>`;

const sheets: WriteSheet[] = [
  { name: 'Cover', rows: [['Training returns'], ['As at', new Date('2018-03-13T00:00:00Z')]] },
  {
    name: 'Schools',
    rows: [
      ['Returned to the council by 13 March'],
      ['URN', 'Name', 'Trained on', 'Staff', 'Checked'],
      [110_278, 'Grendon  Underwood', new Date('2018-03-13T00:00:00Z'), 12.5, true],
      ['0110', '<Café> & "more"', null, null, false],
      [],
      [110_356, 'Two\nlines', '13/03/2018', null, null],
    ],
  },
  {
    name: 'Later',
    rows: [
      ['URN', 'Name'],
      ['1', 'Not this one'],
    ],
  },
];

describe.each([
  ['xlsx', () => writeXlsx({ sheets })],
  ['ods', () => writeOds({ sheets })],
] as const)('an %s workbook', (kind, write) => {
  it('is read from the first sheet that has the names, with days, numbers and texts kept apart', async () => {
    const result = await parseTable(await write(), urns);
    expect(result).toMatchObject({
      ok: true,
      table: {
        kind,
        encoding: null,
        sheet: 'Schools',
        headerRow: 2,
        header: ['URN', 'Name', 'Trained on', 'Staff', 'Checked'],
        rows: [
          {
            rowNumber: 3,
            cells: [110_278, 'Grendon  Underwood', { date: '2018-03-13' }, 12.5, 'TRUE'],
            missing: 0,
            extra: 0,
          },
          { rowNumber: 4, cells: ['0110', '<Café> & "more"', '', '', 'FALSE'] },
          { rowNumber: 6, cells: [110_356, 'Two\nlines', '13/03/2018', '', ''] },
        ],
      },
    });
    const notes = result.ok ? result.table.notes : [];
    expect(notes).toContainEqual({ code: 'sheets-not-read', count: 2, examples: ['Cover', 'Later'] });
    expect(notes).toContainEqual({
      code: 'rows-above-header',
      count: 1,
      examples: ['Returned to the council by 13 March'],
    });
  });

  it('without the names in any sheet is refused with what was looked for', async () => {
    const result = await parseTable(await write(), { header: { names: ['LinkURN'], atLeast: 1 } });
    expect(result).toEqual({
      ok: false,
      problems: [{ row: null, column: null, value: 'LinkURN', reason: 'header-not-found' }],
    });
  });
});

describe('a cell of an XLSX workbook', () => {
  it('that holds a formula is read as its saved result, and a missing result is said', async () => {
    const bytes = rawXlsx(
      `<row r="1">${inline('A1', 'URN')}${inline('B1', 'Name')}</row><row r="2"><c r="A2"><f>100000+1</f><v>100001</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row><row r="3"><c r="A3"><f>1/0</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    );
    expect(await parseTable(bytes, urns)).toMatchObject({
      table: {
        rows: [{ cells: [100_001, 'ab'] }, { cells: ['', '#DIV/0!'] }],
        notes: [{ code: 'formulas-without-value', count: 1 }],
      },
    });
  });

  it('that is merged has its value in the first place alone', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          rows: [
            ['URN', 'Name', 'Trust'],
            ['1', 'A', 'One trust'],
            ['2', 'B', null],
          ],
          merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
        },
      ],
    });
    expect(await parseTable(bytes, urns)).toMatchObject({
      table: { rows: [{ cells: ['1', 'A', 'One trust'] }, { cells: ['2', 'B', ''] }] },
    });
  });
});

describe('what a spreadsheet program shows otherwise', () => {
  it('is a time without a day, read as hours and minutes', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`;
    const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bytes = rawXlsx(
      `<row r="1">${inline('A1', 'URN')}${inline('B1', 'Name')}</row><row r="2"><c r="A2" s="1"><v>0.4</v></c><c r="B2" s="1"><v>43172.4</v></c></row>`,
      {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
      },
    );
    expect(await parseTable(bytes, urns)).toMatchObject({
      table: { rows: [{ cells: ['09:36', { date: '2018-03-13' }] }] },
    });
  });

  it('is a hidden sheet, which is not read', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Old',
          hidden: true,
          rows: [
            ['URN', 'Name'],
            ['1', 'Old'],
          ],
        },
        {
          name: 'New',
          rows: [
            ['URN', 'Name'],
            ['2', 'New'],
          ],
        },
      ],
    });
    expect(await parseTable(bytes, urns)).toMatchObject({ table: { sheet: 'New', rows: [{ cells: ['2', 'New'] }] } });
  });
});

describe('a cell of an ODS workbook', () => {
  const header = `<table:table-row>${odsText('URN')}${odsText('Name')}</table:table-row>`;

  it('keeps its lines, blank ones included', async () => {
    const rows = `${header}<table:table-row>${odsText('1')}${odsText('a', '', 'b')}</table:table-row>`;
    expect(await parseTable(rawOds(rows), urns)).toMatchObject({
      table: { sheet: 'Schools & services', rows: [{ cells: ['1', 'a\n\nb'] }] },
    });
  });

  it('counts as often as it is repeated, and blank ones to the edge of the sheet not at all', async () => {
    const edge = '<table:table-cell table:number-columns-repeated="16382"/>';
    const rows = `${header}<table:table-row table:number-rows-repeated="2">${odsText('1')}${odsText('a')}${edge}</table:table-row><table:table-row table:number-rows-repeated="1048573">${edge}</table:table-row>`;
    expect(await parseTable(rawOds(rows), urns)).toMatchObject({
      table: {
        rows: [
          { rowNumber: 2, cells: ['1', 'a'] },
          { rowNumber: 3, cells: ['1', 'a'] },
        ],
        notes: [],
      },
    });
  });

  it('does not take a comment for its text', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>who</text:p><text:p>says</text:p></office:annotation><text:p>A</text:p></table:table-cell>';
    const rows = `${header}<table:table-row>${odsText('1')}${cell}</table:table-row>`;
    expect(await parseTable(rawOds(rows), urns)).toMatchObject({ table: { rows: [{ cells: ['1', 'A'] }] } });
  });
});
