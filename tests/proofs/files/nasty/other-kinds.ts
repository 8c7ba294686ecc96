import { makeArchive, xlsxParts, xlsxSheet } from '../../../support/make-archive.ts';
import { each, goodRow, header, megabyte, refusedFor, taken, text } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';

const notRead = refusedFor('file-kind-not-read');
const damaged = refusedFor('file-damaged');

function bytes(start: string | Uint8Array, length = 4096): () => Uint8Array {
  return () => Buffer.concat([Buffer.from(start), Buffer.alloc(length, 'abc,def\n')]);
}

/** A workbook as it should be. */
function whole(): Buffer {
  const rows = [header, goodRow].map(
    (line) =>
      `<row>${line
        .split(',')
        .map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`)
        .join('')}</row>`,
  );
  return makeArchive(xlsxParts(xlsxSheet(rows.join(''))));
}

/** The end of an archive with these numbers in place of its own. */
function ending(change: (end: Buffer) => void): () => Uint8Array {
  return () => {
    const book = whole();
    change(book.subarray(-22));
    return book;
  };
}

/** An archive in an archive in an archive, each with the next one alone in it. */
function nested(depth: number): Uint8Array {
  let inner: Uint8Array = Buffer.alloc(megabyte);
  for (let level = 0; level < depth; level += 1) inner = makeArchive([{ name: 'inner.zip', content: inner }]);
  return inner;
}

/** Files of other programs, whatever their names say. */
const foreign: readonly NastyFile[] = each('statements', notRead, [
  { name: 'a PDF with an answer behind it', make: () => Buffer.from(`%PDF-1.7\n${header}\n${goodRow}\n`) },
  { name: 'a web page with a table, called .xls', make: text('<html><table><tr><td>URN</td></tr></table></html>') },
  {
    name: 'XML of Excel 2003',
    make: text('<?xml version="1.0"?>', '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  },
  { name: 'a flat OpenDocument', make: text('<?xml version="1.0"?>', '<office:document/>') },
  { name: 'a list of JSON', make: text('[{"URN":"100001","WRAP date":"2019-01-13"}]') },
  { name: 'JSON behind a mark', make: text('\uFEFF{"URN":"100001"}') },
  { name: 'a text of Word', make: () => makeArchive([{ name: 'word/document.xml', content: '<w/>' }]) },
  { name: 'slides', make: () => makeArchive([{ name: 'ppt/presentation.xml', content: '<p/>' }]) },
  { name: 'a binary workbook', make: () => makeArchive([{ name: 'xl/workbook.bin', content: 'x' }]) },
  {
    name: 'an OpenDocument text',
    make: () =>
      makeArchive([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
        { name: 'content.xml', content: '<x/>' },
      ]),
  },
  { name: 'an archive of a hundred archives', make: () => nested(100) },
  {
    name: 'an archive that leaves its folder',
    make: () => makeArchive([{ name: '../../../etc/passwd', content: 'x' }]),
  },
  {
    name: 'a text in an archive',
    make: () => makeArchive([{ name: 'answers.csv', content: `${header}\n${goodRow}\n` }]),
  },
  { name: 'RTF', make: text('{\\rtf1 URN}') },
  { name: 'a database', make: bytes('SQLite format 3\0') },
  { name: 'Parquet', make: bytes('PAR1') },
  { name: 'a GIF picture', make: bytes('GIF89a') },
  { name: 'a bomb of bzip2', make: bytes('BZh91AY&SY') },
]);

/** Texts that are no table, and programs. */
const noTables: readonly NastyFile[] = each(
  'statements',
  refusedFor(
    'header-not-found',
    'file-not-text',
    'text-not-decodable',
    'nul-character',
    'quote-misplaced',
    'quote-left-open',
    'row-too-long',
  ),
  [
    { name: 'a program of Windows', make: bytes(Buffer.from('4d5a90000300000004000000ffff0000', 'hex')) },
    { name: 'a program of Linux', make: bytes(Buffer.from('7f454c4602010100000000000000000002003e00', 'hex')) },
    {
      name: 'a tape archive',
      make: () =>
        Buffer.concat([Buffer.from('answers.csv'), Buffer.alloc(501), Buffer.from(`${header}\n${goodRow}\n`)]),
    },
    { name: 'a message of e-mail', make: text('From: a', 'Subject: URN', 'MIME-Version: 1.0', '', 'See attached.') },
    { name: 'a calendar', make: text('BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR') },
    { name: 'YAML', make: text('- urn: 100001', '  date: 2019-01-13') },
    { name: 'SYLK', make: text('ID;PWXL;N;E', 'C;Y1;X1;K"URN"', 'E') },
    { name: 'a letter', make: text('Dear Sir or Madam,', '', 'please find attached what you asked for.', '', 'Yours') },
    {
      name: 'noise of a megabyte',
      make: () => Buffer.from(Array.from({ length: megabyte }, (_, index) => ((index * index * 31) % 255) + 1)),
    },
  ],
);

const archives: readonly NastyFile[] = [
  ...each('statements', taken(1), [
    {
      name: 'an archive with a remark behind it',
      make: () => {
        const book = whole();
        book.writeUInt16LE(4, book.length - 2);
        return Buffer.concat([book, Buffer.from('note')]);
      },
    },
  ]),
  ...each('statements', damaged, [
    {
      name: 'an archive behind a program',
      make: () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500), whole()]),
    },
    { name: 'a directory that begins beyond the file', make: ending((end) => end.writeUInt32LE(0x7fff_ffff, 16)) },
    { name: 'a directory of more entries than it has', make: ending((end) => end.writeUInt16LE(300, 10)) },
    { name: 'zip64', make: ending((end) => end.writeUInt32LE(0xffff_ffff, 16)) },
    { name: 'a remark longer than the file', make: ending((end) => end.writeUInt16LE(60_000, 20)) },
    { name: 'an archive of its first half', make: () => whole().subarray(0, 1000) },
    {
      name: 'an archive whose bytes are turned',
      make: () => whole().map((byte, place) => (place > 40 && place % 97 === 0 ? byte ^ 0xff : byte)),
    },
  ]),
  ...each('statements', refusedFor('file-holds-too-many-parts'), [
    { name: 'an archive of 65,535 entries', make: ending((end) => end.writeUInt16LE(0xffff, 10)) },
    {
      name: 'an archive of a thousand small bombs',
      make: () =>
        makeArchive(
          Array.from({ length: 1000 }, (_, index) => ({
            name: `xl/worksheets/s${String(index)}.xml`,
            content: Buffer.alloc(30_000),
          })),
        ),
    },
  ]),
  ...each('statements', refusedFor('file-unpacks-too-large', 'file-sizes-untrue'), [
    {
      name: 'a bomb of 200 MB in the styles',
      make: () =>
        makeArchive(xlsxParts(xlsxSheet(''), [{ name: 'xl/styles.xml', content: Buffer.alloc(200 * megabyte, ' ') }])),
    },
    {
      name: 'a bomb in the shared texts that says it is small',
      make: () =>
        makeArchive(
          xlsxParts(xlsxSheet(''), [
            { name: 'xl/sharedStrings.xml', content: Buffer.alloc(200 * megabyte, ' '), declared: 100 },
          ]),
        ),
    },
  ]),
];

export const otherKinds: readonly NastyFile[] = [...foreign, ...noTables, ...archives];
