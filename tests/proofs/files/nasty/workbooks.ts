import { makeArchive, odsParts, xlsxParts, xlsxSheet } from '../../../support/make-archive.ts';
import type { MadePart } from '../../../support/make-archive.ts';
import { megabyte, refusedFor, taken } from './nasty-file.ts';
import type { NastyAnswer, NastyFile } from './nasty-file.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function cell(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

const names = `<row r="1">${cell('URN')}${cell('WRAP date')}</row>`;
const answer = `<row r="2">${cell('100001')}${cell('2019-01-13')}</row>`;

/** What is said of it, and the parts that it has besides its sheet. */
type Made = NastyAnswer & { readonly more?: readonly MadePart[] };

function book(name: string, sheet: string, { more, ...answered }: Made): NastyFile {
  return {
    name: `a workbook with ${name}`,
    kind: 'statements',
    make: () => makeArchive(xlsxParts(sheet, more)),
    answer: answered,
  };
}

/** A workbook of one sheet that says this of its second row. */
function saying(name: string, second: string, made: Made): NastyFile {
  return book(name, xlsxSheet(`${names}<row r="2">${cell('100001')}${second}</row>`), made);
}

function styles(format: number): MadePart {
  return {
    name: 'xl/styles.xml',
    content: `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${String(format)}" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
}

function workbook(inner: string): MadePart {
  return {
    name: 'xl/workbook.xml',
    content: `<workbook xmlns="${main}" xmlns:r="${relationships}">${inner}</workbook>`,
  };
}

const styled: MadePart = {
  name: 'xl/_rels/workbook.xml.rels',
  content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relationships}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="${relationships}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
};
const second: MadePart = { name: 'xl/worksheets/sheet2.xml', content: xlsxSheet(`${names}${answer}`) };
const sharedTexts: MadePart = { name: 'xl/sharedStrings.xml', content: `<sst xmlns="${main}"><si><t>a</t></si></sst>` };
const noDay = refusedFor('date-not-read');

const cellsOfBooks: readonly NastyFile[] = [
  saying('a day', '<c s="1"><v>43478</v></c>', { ...taken(1), more: [styles(14), styled] }),
  saying('a day that Excel alone has', '<c s="1"><v>60</v></c>', {
    ...refusedFor('training-too-early'),
    more: [styles(14), styled],
  }),
  saying('a day beyond Excel', '<c s="1"><v>2958466</v></c>', {
    ...refusedFor('date-year-not-possible', 'date-not-read', 'day-in-the-future'),
    more: [styles(14), styled],
  }),
  saying('a negative day', '<c s="1"><v>-5</v></c>', {
    ...refusedFor('training-too-early'),
    more: [styles(14), styled],
  }),
  saying('a number beyond all numbers', '<c><v>1e999</v></c>', taken(0)),
  saying('a style that is not there', '<c s="4000"><v>43478</v></c>', { ...taken(1), more: [styles(14), styled] }),
  saying('a style below nought', '<c s="-1"><v>43478</v></c>', { ...taken(1), more: [styles(14), styled] }),
  saying('a text that is not there', '<c t="s"><v>4000000</v></c>', { ...taken(0), more: [sharedTexts] }),
  saying('a text below nought', '<c t="s"><v>-1</v></c>', { ...taken(0), more: [sharedTexts] }),
  saying('a text by no number', '<c t="s"><v>toString</v></c>', { ...taken(0), more: [sharedTexts] }),
  saying('an error in a cell', '<c t="e"><v>#REF!</v></c>', noDay),
  saying('a formula whose result is not saved', '<c><f>TODAY()</f></c>', taken(0, 'formulas-without-value')),
  saying('a formula that reads another file', `<c t="str"><f>'[/etc/passwd]x'!A1</f><v>2019-01-13</v></c>`, taken(1)),
  saying('a day as a word of Excel', '<c t="d"><v>2019-01-13</v></c>', taken(1)),
  saying('a kind of cell that is none', '<c t="zzz"><v>2019-01-13</v></c>', taken(1)),
  saying('a yes', '<c t="b"><v>1</v></c>', refusedFor('training-day-missing', 'date-not-read')),
  saying('text in pieces', '<c t="inlineStr"><is><r><t>2019-</t></r><r><t>01-13</t></r></is></c>', taken(1)),
  saying('a cell of 32,768 letters', cell('x'.repeat(32_768)), refusedFor('cell-too-long')),
  saying('a cell in no column', '<c r="0"><v>43478</v></c>', refusedFor('file-damaged')),
  saying('a cell in the column ZZZ', '<c r="ZZZ2"><v>43478</v></c>', refusedFor('too-many-columns', 'file-damaged')),
];

const rowsOfBooks: readonly NastyFile[] = [
  book(
    'rows in the wrong order',
    xlsxSheet(`<row r="2">${cell('100001')}${cell('2019-01-13')}</row>${names}`),
    taken(0, 'rows-above-header'),
  ),
  book('one row number twice', xlsxSheet(`${names}${answer}${answer}`), taken(1)),
  book(
    'a row number of nought',
    xlsxSheet(`<row r="0">${cell('x')}</row>${names}${answer}`),
    refusedFor('row-number-not-possible'),
  ),
  book(
    'a row number below nought',
    xlsxSheet(`<row r="-4">${cell('x')}</row>${names}${answer}`),
    refusedFor('row-number-not-possible'),
  ),
  book('a row at the very bottom', xlsxSheet(`${names}${answer}<row r="1048576">${cell('x')}</row>`), taken(1)),
  book(
    'merged names',
    xlsxSheet(
      `<row r="1">${cell('Answers')}<c/></row><row r="2">${cell('URN')}${cell('WRAP date')}</row><row r="3">${cell('100001')}${cell('2019-01-13')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1"/></mergeCells><sheetData>`,
    ),
    taken(1, 'rows-above-header'),
  ),
  book(
    'merged areas without end',
    xlsxSheet(
      `${names}${answer}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(20_000)}</mergeCells><sheetData>`,
    ),
    taken(1),
  ),
  book(
    'a size that is untrue',
    xlsxSheet(`${names}${answer}`).replace('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
    taken(1),
  ),
  book(
    'columns formatted without end',
    xlsxSheet(`${names}${answer}`).replace(
      '<sheetData>',
      `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols><sheetData>`,
    ),
    taken(1),
  ),
  book(
    'a prefix before every name',
    xlsxSheet(`${names}${answer}`)
      .replaceAll(/<(\/?)([a-z])/gi, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x='),
    taken(1),
  ),
  book(
    '15,000 rows of formats',
    xlsxSheet(
      `${names}${answer}${Array.from({ length: 15_000 }, (_, index) => `<row r="${String(index + 3)}">${'<c s="1"/>'.repeat(40)}</row>`).join('')}`,
    ),
    taken(1),
  ),
  book('nothing in its sheet', xlsxSheet(''), refusedFor('file-empty')),
  book(
    'a sheet that is a picture',
    Buffer.from('89504e470d0a1a0a', 'hex').toString('latin1'),
    refusedFor('file-damaged', 'file-empty'),
  ),
];

const sheetsOfBooks: readonly NastyFile[] = [
  book('a hidden sheet before it', xlsxSheet(`<row>${cell('x')}</row>`), {
    ...taken(1),
    more: [
      workbook(
        '<sheets><sheet name="a" sheetId="1" state="hidden" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId4"/></sheets>',
      ),
      styled,
      second,
    ],
  }),
  book('a very hidden sheet before it', xlsxSheet(`<row>${cell('x')}</row>`), {
    ...taken(1),
    more: [
      workbook(
        '<sheets><sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId4"/></sheets>',
      ),
      styled,
      second,
    ],
  }),
  book('hidden sheets alone', xlsxSheet(`${names}${answer}`), {
    ...refusedFor('file-empty', 'header-not-found'),
    more: [workbook('<sheets><sheet name="a" sheetId="1" state="hidden" r:id="rId1"/></sheets>')],
  }),
  book('a sheet of words before it', xlsxSheet(`<row>${cell('Read me')}</row>`), {
    ...taken(1, 'sheets-not-read'),
    more: [
      workbook('<sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId4"/></sheets>'),
      styled,
      second,
    ],
  }),
  book('a chart sheet', xlsxSheet(`${names}${answer}`), {
    ...refusedFor('file-damaged', 'file-empty', 'header-not-found'),
    more: [
      workbook(
        '<sheets><sheet name="Chart" sheetId="1" r:id="rId9"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets>',
      ),
    ],
  }),
  book('days since 1904', xlsxSheet(`${names}<row r="2">${cell('100001')}<c s="1"><v>42016</v></c></row>`), {
    ...taken(1),
    more: [
      workbook('<workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets>'),
      styles(14),
      styled,
    ],
  }),
  book(
    'a lock on its sheet',
    xlsxSheet(`${names}${answer}</sheetData><sheetProtection password="CC1A" sheet="1"/><sheetData>`),
    taken(1),
  ),
  book('macros', xlsxSheet(`${names}${answer}`), {
    ...taken(1),
    more: [{ name: 'xl/vbaProject.bin', content: Buffer.alloc(5 * megabyte, 'Sub Auto_Open()') }],
  }),
  book('links to other files', xlsxSheet(`${names}${answer}`), {
    ...taken(1),
    more: [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        content: '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
      },
    ],
  }),
  book('no sheets', xlsxSheet(''), {
    ...refusedFor('file-empty', 'file-damaged'),
    more: [workbook('<sheets></sheets>')],
  }),
  book('a sheet outside its archive', xlsxSheet(`${names}${answer}`), {
    ...refusedFor('file-damaged', 'file-empty'),
    more: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="../../../../etc/passwd"/></Relationships>`,
      },
    ],
  }),
  book('a sheet on the network', xlsxSheet(`${names}${answer}`), {
    ...refusedFor('file-damaged', 'file-empty'),
    more: [
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" TargetMode="External" Type="${relationships}/worksheet" Target="http://127.0.0.1:9/sheet.xml"/></Relationships>`,
      },
    ],
  }),
  book('a name of a sheet of 1 MB', xlsxSheet(`${names}${answer}`), {
    ...refusedFor('file-damaged'),
    more: [workbook(`<sheets><sheet name="${'x'.repeat(megabyte)}" sheetId="1" r:id="rId1"/></sheets>`)],
  }),
  book('a thousand sheets of one part', xlsxSheet(`<row>${cell('x')}</row>`), {
    ...refusedFor('header-not-found'),
    more: [
      workbook(
        `<sheets>${Array.from({ length: 1000 }, (_, index) => `<sheet name="s${String(index)}" sheetId="${String(index + 1)}" r:id="rId1"/>`).join('')}</sheets>`,
      ),
    ],
  }),
  book(
    'nesting of 150',
    xlsxSheet(`${names}${answer}</sheetData><extLst>${'<a>'.repeat(150)}${'</a>'.repeat(150)}</extLst><sheetData>`),
    taken(1),
  ),
];

function odsCell(text: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
}

function ods(name: string, rows: string, expected: NastyAnswer): NastyFile {
  return {
    name: `an OpenDocument sheet with ${name}`,
    kind: 'statements',
    make: () => makeArchive(odsParts(rows)),
    answer: expected,
  };
}

const odsRows = `<table:table-row>${odsCell('URN')}${odsCell('WRAP date')}</table:table-row><table:table-row>${odsCell('100001')}${odsCell('2019-01-13')}</table:table-row>`;

const openDocuments: readonly NastyFile[] = [
  ods(
    'a million blank rows below',
    `${odsRows}<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
    taken(1),
  ),
  ods(
    'a million rows of one answer',
    `${odsRows}<table:table-row table:number-rows-repeated="1048574">${odsCell('100001')}${odsCell('2019-01-13')}</table:table-row>`,
    refusedFor('too-many-rows'),
  ),
  ods(
    'a row repeated more often than there are numbers',
    `${odsRows}<table:table-row table:number-rows-repeated="99999999999999999999">${odsCell('1')}</table:table-row>`,
    refusedFor('too-many-rows'),
  ),
  ods(
    'a row repeated fewer times than once',
    `<table:table-row table:number-rows-repeated="-5">${odsCell('x')}</table:table-row>${odsRows}`,
    taken(1),
  ),
  ods(
    'a day',
    `${odsRows}<table:table-row>${odsCell('100002')}<table:table-cell office:value-type="date" office:date-value="2019-01-13"><text:p>whenever</text:p></table:table-cell></table:table-row>`,
    taken(2),
  ),
  ods(
    'a day that is none',
    `${odsRows}<table:table-row>${odsCell('100002')}<table:table-cell office:value-type="date" office:date-value="2019-02-31"><text:p>31 February</text:p></table:table-cell></table:table-row>`,
    refusedFor('date-not-in-calendar', 'date-not-read'),
  ),
];

/** Workbooks that a program would hardly write, and those that it does write and that surprise. */
export const workbooks: readonly NastyFile[] = [...cellsOfBooks, ...rowsOfBooks, ...sheetsOfBooks, ...openDocuments];
