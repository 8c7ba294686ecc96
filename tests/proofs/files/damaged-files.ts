import type { ReasonCode } from '@due-regard/shared/imports/reasons.ts';
import { makeArchive, odsParts, xlsxParts, xlsxSheet } from '../../support/make-archive.ts';
import type { MadePart } from '../../support/make-archive.ts';

/** A file that is damaged or hostile, made when it is asked for, and the one thing that is said of it. */
export interface DamagedFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly reason: ReasonCode;
  readonly value?: string;
}

const megabyte = 1024 * 1024;
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';
const odsCell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';
const sheetName = 'xl/worksheets/sheet1.xml';

function xlsx(sheet: string | Uint8Array, more?: readonly MadePart[]): () => Uint8Array {
  return () => makeArchive(xlsxParts(sheet, more));
}

function ods(rows: string, more?: readonly MadePart[]): () => Uint8Array {
  return () => makeArchive(odsParts(rows, more));
}

/** The same part with something untrue about it. */
function lying(lie: Partial<MadePart>, content: string | Uint8Array = xlsxSheet(row)): () => Uint8Array {
  return xlsx(row, [{ name: sheetName, content, ...lie }]);
}

const otherKinds: readonly DamagedFile[] = [
  {
    name: 'a PNG picture',
    make: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    reason: 'file-kind-not-read',
    value: 'PNG picture',
  },
  {
    name: 'a JPEG picture',
    make: () => Buffer.from('ffd8ffe000104a464946', 'hex'),
    reason: 'file-kind-not-read',
    value: 'JPEG picture',
  },
  {
    name: 'a PDF called .csv',
    make: () => Buffer.from('%PDF-1.7\n%âãÏÓ\n'),
    reason: 'file-kind-not-read',
    value: 'PDF',
  },
  {
    name: 'an Excel 97 workbook',
    make: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]),
    reason: 'file-kind-not-read',
    value: 'Excel 97–2003, or a workbook with a password',
  },
  {
    name: 'a gzip archive',
    make: () => Buffer.from('1f8b0800000000000003', 'hex'),
    reason: 'file-kind-not-read',
    value: 'gzip archive',
  },
  {
    name: 'a web page called .xls',
    make: () => Buffer.from('<!DOCTYPE html><html><table></table></html>'),
    reason: 'file-kind-not-read',
    value: 'web page or XML',
  },
  {
    name: 'a Word document',
    make: () => makeArchive([{ name: 'word/document.xml', content: '<w/>' }]),
    reason: 'file-kind-not-read',
    value: 'Word document',
  },
  {
    name: 'a zip archive',
    make: () => makeArchive([{ name: 'schools.csv', content: 'URN\n1\n' }]),
    reason: 'file-kind-not-read',
    value: 'zip archive',
  },
  { name: 'an empty file', make: () => Buffer.alloc(0), reason: 'file-empty' },
  { name: 'nothing but zeros', make: () => Buffer.alloc(megabyte), reason: 'file-not-text' },
  { name: 'random bytes', make: randomBytes, reason: 'text-not-decodable' },
  {
    name: 'UTF-16 cut in the middle',
    make: () => Buffer.from('\uFEFFURN\tName\n', 'utf16le').subarray(0, -1),
    reason: 'text-not-decodable',
  },
  { name: 'UTF-16 with half a pair', make: () => Buffer.from('fffe41003dd80a00', 'hex'), reason: 'text-not-decodable' },
];

/** The same bytes in every run, none of them NUL. */
function randomBytes(): Uint8Array {
  let state = 2018;
  return Uint8Array.from({ length: 4096 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return ((state >> 8) % 255) + 1;
  });
}

const brokenArchives: readonly DamagedFile[] = [
  { name: 'a workbook cut off', make: () => xlsx(xlsxSheet(row))().subarray(0, 900), reason: 'file-damaged' },
  {
    name: 'a workbook cut at its last byte',
    make: () => xlsx(xlsxSheet(row))().subarray(0, -1),
    reason: 'file-damaged',
  },
  { name: 'a workbook with a wrong checksum', make: lying({ checksum: 1 }), reason: 'file-damaged' },
  { name: 'a part that says it is smaller', make: lying({ declared: 10 }), reason: 'file-sizes-untrue' },
  { name: 'a part that says it is larger', make: lying({ declared: 10_000 }), reason: 'file-sizes-untrue' },
  {
    name: 'a bomb that says it is small',
    make: lying({ declared: 1000 }, Buffer.alloc(100 * megabyte)),
    reason: 'file-sizes-untrue',
  },
  {
    name: 'a bomb that says what it is',
    make: lying({}, Buffer.alloc(100 * megabyte)),
    reason: 'file-unpacks-too-large',
  },
  {
    name: 'a bomb in many parts',
    make: xlsx(xlsxSheet(row), manyParts(30, 2 * megabyte)),
    reason: 'file-unpacks-too-large',
  },
  { name: 'sizes beyond four gigabytes', make: lying({ declared: 0xffff_ffff }), reason: 'file-damaged' },
  { name: 'too many parts', make: xlsx(xlsxSheet(row), manyParts(500, 1)), reason: 'file-holds-too-many-parts' },
  {
    name: 'two parts of one name',
    make: () => makeArchive([...xlsxParts(xlsxSheet(row)), { name: sheetName, content: '<x/>' }]),
    reason: 'file-damaged',
  },
  { name: 'a part behind a password', make: lying({ flags: 1 }), reason: 'file-encrypted' },
  {
    name: 'an ODS behind a password',
    make: ods('', [
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' },
    ]),
    reason: 'file-encrypted',
  },
  { name: 'a packing that is not read', make: lying({ method: 12 }), reason: 'file-damaged' },
  { name: 'parts that lie on each other', make: overlapping, reason: 'file-damaged' },
  {
    name: 'no sheet',
    make: () => makeArchive(xlsxParts(xlsxSheet(row)).filter(({ name }) => name !== sheetName)),
    reason: 'file-damaged',
  },
  {
    name: 'nothing but the end of an archive',
    make: () => Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    reason: 'file-kind-not-read',
    value: 'zip archive',
  },
];

function manyParts(count: number, size: number): readonly MadePart[] {
  return Array.from({ length: count }, (_, index) => ({ name: `xl/media/${index}.bin`, content: Buffer.alloc(size) }));
}

/** A hundred entries that all point at one part: little on the disk, much when unpacked. */
function overlapping(): Uint8Array {
  const content = Buffer.alloc(100_000);
  const one = makeArchive([{ name: 'aa', content }]);
  const entryAt = one.readUInt32LE(one.length - 6);
  const entry = one.subarray(entryAt, one.length - 22);
  const entries = Array.from({ length: 100 }, (_, index) => {
    const copy = Buffer.from(entry);
    copy.write(String(index).padStart(2, '0'), 46);
    return copy;
  });
  const end = Buffer.from(one.subarray(-22));
  end.writeUInt16LE(100, 8);
  end.writeUInt16LE(100, 10);
  return Buffer.concat([one.subarray(0, entryAt), ...entries, end]);
}

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  '',
);

const trickyXml: readonly DamagedFile[] = [
  {
    name: 'a billion laughs',
    make: xlsx(
      `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>${xlsxSheet('<row><c t="str"><v>&l9;</v></c></row>').replace(/<\?xml.*?\?>/, '')}`,
    ),
    reason: 'file-has-declarations',
  },
  {
    name: 'an entity that reads a file',
    make: xlsx(
      xlsxSheet(row).replace('<worksheet', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'),
    ),
    reason: 'file-has-declarations',
  },
  {
    name: 'a document type in the shared texts',
    make: xlsx(xlsxSheet(row), [{ name: 'xl/sharedStrings.xml', content: '<!DOCTYPE sst><sst></sst>' }]),
    reason: 'file-has-declarations',
  },
  { name: 'a document type in an ODS', make: ods('<!DOCTYPE x>'), reason: 'file-has-declarations' },
  { name: 'XML in UTF-16', make: xlsx(Buffer.from(`\uFEFF${xlsxSheet(row)}`, 'utf16le')), reason: 'file-damaged' },
  {
    name: 'XML that says it is UTF-7',
    make: xlsx(xlsxSheet(row).replace('UTF-8', 'UTF-7')),
    reason: 'file-has-declarations',
    value: 'UTF-7',
  },
  {
    name: 'XML that is not UTF-8',
    make: xlsx(Buffer.from(xlsxSheet(row).replace('<v>1', '<v>é'), 'latin1')),
    reason: 'file-damaged',
  },
  { name: 'XML that stops before its end', make: xlsx(xlsxSheet(row).slice(0, -30)), reason: 'file-damaged' },
  {
    name: 'one endless tag',
    make: xlsx(xlsxSheet(`<row ${Array.from({ length: 500_000 }, (_, index) => `a${index}="1"`).join(' ')}></row>`)),
    reason: 'file-damaged',
  },
  {
    name: 'one endless text',
    make: xlsx(xlsxSheet(`<row><c t="str"><v>${'x'.repeat(20 * megabyte)}</v></c></row>`)),
    reason: 'file-damaged',
  },
  {
    name: 'one endless comment',
    make: xlsx(xlsxSheet(`<!--${'x'.repeat(20 * megabyte)}-->${row}`)),
    reason: 'file-damaged',
  },
  {
    name: 'endless nesting',
    make: xlsx(xlsxSheet(`${'<a>'.repeat(megabyte)}${'</a>'.repeat(megabyte)}`)),
    reason: 'file-damaged',
  },
  { name: 'a comment that never closes', make: xlsx(xlsxSheet(`<!-- ${row}`)), reason: 'file-damaged' },
  {
    name: 'a row number that no sheet has',
    make: xlsx(xlsxSheet('<row r="99999999999"><c><v>1</v></c></row>')),
    reason: 'row-number-not-possible',
  },
];

function repeatedRows(columns: number, rows: number): string {
  return `<table:table-row table:number-rows-repeated="${rows}">${odsCell.replace('table-cell ', `table-cell table:number-columns-repeated="${columns}" `)}</table:table-row>`;
}

const tooMuch: readonly DamagedFile[] = [
  {
    name: 'an XLSX of 16,000 columns',
    make: xlsx(xlsxSheet(`<row r="1">${'<c><v>1</v></c>'.repeat(16_000)}</row>`)),
    reason: 'too-many-columns',
  },
  { name: 'an ODS of 16,000 columns', make: ods(repeatedRows(16_000, 1)), reason: 'too-many-columns' },
  { name: 'a CSV of 16,000 columns', make: () => Buffer.from(`${'a,'.repeat(16_000)}\n`), reason: 'too-many-columns' },
  {
    name: 'a cell in the last column of every row',
    make: xlsx(
      xlsxSheet(
        Array.from(
          { length: 5000 },
          (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
        ).join(''),
      ),
    ),
    reason: 'too-many-cells',
  },
  { name: 'an XLSX of 200,000 rows', make: xlsx(xlsxSheet('<row/>'.repeat(200_000))), reason: 'too-many-rows' },
  { name: 'an ODS row repeated a million times', make: ods(repeatedRows(3, 1_048_576)), reason: 'too-many-rows' },
  { name: 'an ODS cell repeated in every row', make: ods(repeatedRows(16_384, 1000)), reason: 'too-many-cells' },
  {
    name: 'blank ODS cells without end',
    make: ods(
      '<table:table-row><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'.repeat(10_000),
    ),
    reason: 'too-many-cells',
  },
  {
    name: 'half a million different texts',
    make: xlsx(xlsxSheet(row), [
      { name: 'xl/sharedStrings.xml', content: `<sst>${'<si><t>a</t></si>'.repeat(500_000)}</sst>` },
    ]),
    reason: 'too-many-cells',
  },
  {
    name: 'a CSV of blank rows without end',
    make: () => Buffer.from(`URN,Name\n${'\n'.repeat(1_100_000)}`),
    reason: 'too-many-rows',
  },
  {
    name: 'a CSV of 130,000 rows',
    make: () => Buffer.from(`URN,Name\n${'1,A\n'.repeat(130_000)}`),
    reason: 'too-many-rows',
  },
  {
    name: 'a CSV cell of 40,000 characters',
    make: () => Buffer.from(`URN,Name\n1,${'x'.repeat(40_000)}\n`),
    reason: 'cell-too-long',
  },
  {
    name: 'a CSV column name of 40,000 characters',
    make: () => Buffer.from(`URN,${'x'.repeat(40_000)}\n1,2\n`),
    reason: 'cell-too-long',
  },
  {
    name: 'a CSV row of two megabytes',
    make: () => Buffer.from(`URN,Name\n1,"${'x\n'.repeat(megabyte)}"\n`),
    reason: 'row-too-long',
  },
  {
    name: 'a quotation mark that never closes',
    make: () => Buffer.from(`URN,Name\n1,"A\n${'2,B\n'.repeat(200_000)}`),
    reason: 'quote-left-open',
  },
  {
    name: 'a workbook of 17 megabytes',
    make: () => Buffer.concat([xlsx(xlsxSheet(row))(), Buffer.alloc(17 * megabyte)]),
    reason: 'file-too-large',
  },
  { name: 'a text of 101 megabytes', make: () => Buffer.alloc(101 * megabyte, 'URN\n'), reason: 'file-too-large' },
];

export const damagedFiles: readonly DamagedFile[] = [...otherKinds, ...brokenArchives, ...trickyXml, ...tooMuch];
