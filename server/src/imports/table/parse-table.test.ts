import { describe, expect, it } from 'vitest';
import { cellText } from '@due-regard/shared/imports/table.ts';
import { parseTable } from './parse-table.ts';
import type { TableOptions, TableResult } from './parse-table.ts';

function bytesOf(text: string, encoding: BufferEncoding = 'utf8'): Uint8Array {
  return Buffer.from(text, encoding);
}

function textOf(result: TableResult): readonly (readonly string[])[] {
  if (!result.ok) throw new Error(result.problems[0]?.reason ?? 'unread');
  return [result.table.header, ...result.table.rows.map((row) => row.cells.map(cellText))];
}

async function problemOf(text: string, options?: TableOptions) {
  const result = await parseTable(bytesOf(text), options);
  return result.ok ? 'read' : result.problems;
}

async function notesOf(bytes: Uint8Array, options?: TableOptions) {
  const result = await parseTable(bytes, options);
  return result.ok ? result.table.notes : [];
}

const table = [
  ['URN', 'Name'],
  ['1', 'Café'],
];

describe('the text of a file', () => {
  it('is read as UTF-8 with or without its mark', async () => {
    expect(textOf(await parseTable(bytesOf('URN,Name\n1,Café\n')))).toEqual(table);
    expect(textOf(await parseTable(bytesOf('\uFEFFURN,Name\n1,Café\n')))).toEqual(table);
  });

  it('is read as UTF-16 when its mark says so, in either byte order', async () => {
    const little = bytesOf('\uFEFFURN\tName\r\n1\tCafé\r\n', 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(textOf(await parseTable(little))).toEqual(table);
    expect(textOf(await parseTable(big))).toEqual(table);
    expect(await notesOf(little)).toEqual([{ code: 'decoded-utf-16', count: 1, examples: [] }]);
  });

  it('is read as windows-1252 when it is not UTF-8, and shows what to look at', async () => {
    const result = await parseTable(bytesOf('URN,Name\n1,Café\n', 'latin1'));
    expect(textOf(result)).toEqual(table);
    expect(result).toMatchObject({
      table: {
        encoding: 'windows-1252',
        notes: [{ code: 'decoded-windows-1252', count: 1, examples: ['Café'] }],
      },
    });
  });

  it('is decoded rightly where a letter is cut by the end of a piece', async () => {
    const filler = 'x'.repeat(30_000);
    const text = `URN,Name\n${`1,é${filler}\n`.repeat(30)}`;
    const rows = textOf(await parseTable(bytesOf(text))).slice(1);
    expect(rows).toHaveLength(30);
    expect(new Set(rows.map(([, name]) => name))).toEqual(new Set([`é${filler}`]));
  });

  it('is refused when no encoding fits, and when it is no text', async () => {
    expect(await parseTable(Buffer.from([0x55, 0x81, 0x0a]))).toMatchObject({
      problems: [{ reason: 'text-not-decodable' }],
    });
    expect(await parseTable(Buffer.from([0xff, 0xfe, 0x41]))).toMatchObject({
      problems: [{ reason: 'text-not-decodable' }],
    });
    expect(await parseTable(bytesOf('URN\tName\r\n', 'utf16le'))).toMatchObject({
      problems: [{ reason: 'file-not-text' }],
    });
  });
});

describe('the rows of a text file', () => {
  it.each([
    ['line feeds', 'URN,Name\n1,Café\n'],
    ['carriage returns and line feeds', 'URN,Name\r\n1,Café\r\n'],
    ['carriage returns', 'URN,Name\r1,Café\r'],
    ['a mixture', 'URN,Name\r\n1,Café\r'],
    ['no end', 'URN,Name\n1,Café'],
    ['semicolons', 'URN;Name\n1;Café'],
    ['quotation marks', '"URN","Name"\n"1","Café"\n'],
  ])('end or part with %s', async (_, text) => {
    expect(textOf(await parseTable(bytesOf(text)))).toEqual(table);
  });

  it('may hold quotation marks inside a bare cell, as spreadsheets take them', async () => {
    expect(textOf(await parseTable(bytesOf('a,b\n5" pipe,2\n"""x"" y",\n')))).toEqual([
      ['a', 'b'],
      ['5" pipe', '2'],
      ['"x" y', ''],
    ]);
  });

  it('keep their numbers as a spreadsheet program counts: blank rows and broken lines included', async () => {
    const result = await parseTable(bytesOf('Returns\n\nURN,Name\n\n1,"a\nb"\n,\n2,c\n'), {
      header: { names: ['URN', 'Name'], atLeast: 2 },
    });
    expect(result).toMatchObject({
      ok: true,
      table: {
        headerRow: 3,
        rows: [
          { rowNumber: 5, cells: ['1', 'a\nb'] },
          { rowNumber: 7, cells: ['2', 'c'] },
        ],
        notes: [
          { code: 'rows-above-header', count: 1, examples: ['Returns'] },
          { code: 'blank-rows', count: 2 },
        ],
      },
    });
  });
});

describe('the cells of a text file', () => {
  it('may be fewer or more than the columns: what is missing is blank, what is beyond is not read', async () => {
    const result = await parseTable(bytesOf('a,b,c\n1,2\n1,2,3,4,5\n'));
    expect(result).toMatchObject({
      table: {
        rows: [
          { cells: ['1', '2', ''], missing: 1, extra: 0 },
          { cells: ['1', '2', '3'], missing: 0, extra: 2 },
        ],
        notes: [{ code: 'rows-with-missing-cells' }, { code: 'rows-with-extra-cells' }],
      },
    });
  });

  it('are read for the columns asked for alone, whatever their case', async () => {
    const text = 'URN,HeadLastName,Establishment  Name\n1,Nobody,School\n';
    const result = await parseTable(bytesOf(text), { columns: ['urn', 'Establishment Name', 'Absent'] });
    expect(result).toMatchObject({
      table: {
        header: ['URN', 'Establishment  Name'],
        positions: [0, 2],
        columnCount: 3,
        rows: [{ cells: ['1', 'School'] }],
      },
    });
    expect(JSON.stringify(result)).not.toContain('Nobody');
  });

  it('may stand under columns that share a name or have none, and this is said', async () => {
    expect(await notesOf(bytesOf(',(Prompt 4),(Prompt 4)\n1,2,3\n'))).toEqual([
      { code: 'columns-without-name', count: 1, examples: [] },
      { code: 'columns-with-same-name', count: 1, examples: ['(Prompt 4)'] },
    ]);
  });
});

describe('a text file that cannot be read', () => {
  it.each([
    ['is empty', '', 'file-empty', null],
    ['is blank', '\n\r\n , \n', 'file-empty', null],
    ['leaves a quotation mark open at its end', 'a,b\n1,2\n3,"', 'quote-left-open', 3],
    ['goes on after lines in a cell', 'a\r\n"x\r\ny"\r\n"b"c\r\n', 'quote-misplaced', 3],
    ['leaves a quotation mark open', 'a,b\n1,2\n3,"4\n5,6\n', 'quote-left-open', 3],
    ['goes on after a closing quotation mark', 'a,b\n1,"2" x\n', 'quote-misplaced', 2],
    ['holds a NUL', 'a,b\n1,2\n3,4\u00005\n', 'nul-character', 3],
    ['is a PDF', '%PDF-1.7\n', 'file-kind-not-read', null],
    ['is a web page called .xls', '<html><table><tr><td>URN', 'file-kind-not-read', null],
    ['is JSON', '[\n  {"URN": 1}]', 'file-kind-not-read', null],
    ['is XML', '<?xml version="1.0"?><Workbook/>', 'file-kind-not-read', null],
  ])('because it %s is refused with the row', async (...[, text, reason, row]) => {
    expect(await problemOf(text)).toMatchObject([{ reason, row }]);
  });

  it('is refused when no row holds the names that are looked for', async () => {
    const header = { names: ['URN', 'Name'], atLeast: 2 };
    expect(await problemOf('GID,URN\n1,2\n', { header })).toEqual([
      { row: null, column: null, value: 'URN, Name', reason: 'header-not-found' },
    ]);
  });

  it('is refused beyond each limit, with the row where it is reached', async () => {
    const rows = 'a,b\n1,2\n3,4\n5,6\n';
    expect(await problemOf(rows, { limits: { rows: 2 } })).toMatchObject([{ reason: 'too-many-rows', row: 4 }]);
    expect(await problemOf('a\n\n\n\n', { limits: { textRows: 3 } })).toMatchObject([
      { reason: 'too-many-rows', row: 4 },
    ]);
    expect(await problemOf(rows, { limits: { cells: 4 } })).toMatchObject([{ reason: 'too-many-cells', row: 4 }]);
    expect(await problemOf(rows, { limits: { characters: 5 } })).toMatchObject([{ reason: 'too-many-cells', row: 4 }]);
    expect(await problemOf(rows, { limits: { columns: 1 } })).toMatchObject([{ reason: 'too-many-columns', row: 1 }]);
    expect(await problemOf(rows, { limits: { textBytes: 15 } })).toMatchObject([{ reason: 'file-too-large' }]);
    expect(await problemOf('a,b\n1,22222\n', { limits: { cellCharacters: 4 } })).toEqual([
      { row: 2, column: 'b', value: '22222', reason: 'cell-too-long' },
    ]);
    expect(await problemOf(`a,b\n1,"${'x'.repeat(200)}"`, { limits: { rowBytes: 100 } })).toMatchObject([
      { reason: 'row-too-long', row: 2 },
    ]);
  });
});
