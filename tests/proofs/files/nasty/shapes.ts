import { goodRow, header, megabyte, refusedFor, taken, text } from './nasty-file.ts';
import type { NastyAnswer, NastyFile } from './nasty-file.ts';

function shape(name: string, make: () => Uint8Array, answer: NastyAnswer): NastyFile {
  return { name, kind: 'statements', make, answer };
}

function lines(name: string, list: readonly string[], answer: NastyAnswer): NastyFile {
  return shape(name, text(...list), answer);
}

/** Answers that run to the end of a text. */
function repeated(piece: string, bytes: number, start = `${header}\n`): () => Uint8Array {
  return () => Buffer.concat([Buffer.from(start), Buffer.alloc(bytes, piece)]);
}

const noHeader = refusedFor('header-not-found');
const tooWide = refusedFor('too-many-columns');
const tooLong = refusedFor('row-too-long');
const tooMany = refusedFor('too-many-rows');

const layouts: readonly NastyFile[] = [
  lines('semicolons', ['URN;WRAP date', '100001;2019-01-13'], taken(1)),
  lines('tabs', ['URN\tWRAP date', '100001\t2019-01-13'], taken(1)),
  lines('pipes', ['URN|WRAP date', '100001|2019-01-13'], noHeader),
  lines('blanks between columns', ['URN   WRAP date', '100001   2019-01-13'], noHeader),
  lines('three delimiters in one file', ['URN,WRAP date', '100001;2019-01-13', '100002\t2019-01-13'], taken(0)),
  lines('a line that names the separator', ['sep=,', header, goodRow], taken(1, 'rows-above-header')),
  shape('lone carriage returns', () => Buffer.from(`${header}\r${goodRow}\r`), taken(1)),
  shape(
    'every end of a line',
    () => Buffer.from(`${header}\r\n${goodRow}\n100002,2019-01-13\r100003,2019-01-13`),
    taken(3),
  ),
  shape(
    'a line feed before a carriage return',
    () => Buffer.from(`${header}\n\r${goodRow}\n\r`),
    taken(1, 'blank-rows'),
  ),
  lines(
    'three rows of titles',
    ['Prevent training,,', 'As at 1 March,,', ',,', `${header},Evidence`, `${goodRow},x`],
    taken(1, 'rows-above-header'),
  ),
  lines('fifty rows of titles', [...Array.from({ length: 50 }, () => 'Prevent training'), header, goodRow], noHeader),
  lines('the names again in the middle', [header, goodRow, header, '100002,2019-01-13'], refusedFor('date-not-read')),
  lines(
    'names under merged titles',
    [',Staff,Staff,Lead', 'URN,WRAP date,Staff trained,DSL trained on', '100001,2019-01-13,3,2019-01-14'],
    taken(1, 'rows-above-header'),
  ),
  lines('a row of totals', [header, goodRow, 'Total,1'], taken(1)),
  lines('totals at the top', ['Total,1', header, goodRow], taken(1, 'rows-above-header')),
  lines('names and no rows', [header], taken(0)),
  lines('rows and no names', [goodRow, goodRow], noHeader),
  lines('one name', ['URN', '100001'], refusedFor('header-not-found', 'columns-all-missing')),
  lines(
    'a column twice that agrees',
    ['URN,WRAP date,WRAP date', '100001,2019-01-13,2019-01-13'],
    refusedFor('column-repeated'),
  ),
  lines('short rows', [`${header},Evidence,Source`, '100001,2019-01-13', '100002'], taken(1)),
  lines('long rows', [header, `${goodRow},,,`, '100002,2019-01-13,x,y'], refusedFor('row-has-extra-cells')),
  lines('blank rows between', [header, '', ',', goodRow, '', ''], taken(1)),
  lines('nothing but blank rows', ['', '  ', ',,,', ''], refusedFor('file-empty', 'header-not-found')),
];

const quotes: readonly NastyFile[] = [
  shape(
    'a quotation mark open at the end',
    () => Buffer.from(`${header}\n100001,"2019-01-13`),
    refusedFor('quote-left-open'),
  ),
  shape('nothing but a quotation mark', () => Buffer.from('"'), refusedFor('quote-left-open')),
  lines('text behind a quotation', [header, '100001,"2019-01-13" or so'], refusedFor('quote-misplaced')),
  lines('an inch in a bare cell', [`${header},Evidence`, `${goodRow},5" pipe`], taken(1)),
  lines('single quotation marks', ["'URN','WRAP date'", "'100001','2019-01-13'"], refusedFor('date-not-read')),
  lines('typographic quotation marks', ['“URN”,“WRAP date”', '“100001”,“2019-01-13”'], refusedFor('date-not-read')),
  lines(
    'names of two lines',
    ['"URN\n(DfE)","WRAP\ndate"', goodRow],
    refusedFor('header-not-found', 'columns-all-missing'),
  ),
  shape(
    'a million doubled quotation marks',
    () => Buffer.from(`${header},Evidence\n${goodRow},"${'""'.repeat(megabyte)}"\n`),
    refusedFor('row-too-long', 'cell-too-long'),
  ),
];

const enormous: readonly NastyFile[] = [
  shape('100 MB of commas', repeated(',', 99 * megabyte), refusedFor('too-many-columns', 'row-too-long')),
  shape(
    '100 MB of commas and nothing else',
    repeated(',', 99 * megabyte, ''),
    refusedFor('too-many-columns', 'row-too-long'),
  ),
  shape('100 MB of line ends', repeated('\n', 99 * megabyte), tooMany),
  shape(
    '100 MB of quotation marks',
    repeated('"', 99 * megabyte),
    refusedFor('row-too-long', 'quote-left-open', 'quote-misplaced'),
  ),
  shape('100 MB of one letter', repeated('a', 99 * megabyte), tooLong),
  shape('100 MB of blanks', repeated(' ', 99 * megabyte), tooLong),
  shape('100 MB of one answer', repeated(`${goodRow}\n`, 99 * megabyte), tooMany),
  shape(
    '100 MB of wide rows',
    repeated(`${'a,'.repeat(999)}\n`, 99 * megabyte),
    refusedFor('header-not-found', 'row-has-extra-cells', 'too-many-cells', 'too-many-rows'),
  ),
  shape('100 MB of two-letter cells in quotation marks', repeated('"ab","cd"\n', 99 * megabyte), tooMany),
  shape('100 MB without names', repeated('a,b\n', 99 * megabyte, ''), refusedFor('header-not-found', 'too-many-rows')),
  shape('100 MB of accents', repeated('é', 99 * megabyte), tooLong),
  shape('a byte more than is taken', () => Buffer.alloc(100 * megabyte + 1, 'a'), refusedFor('file-too-large')),
  shape('16,384 columns', () => Buffer.from(`${header}${',x'.repeat(16_382)}\n${goodRow}\n`), tooWide),
  shape('16,384 cells in the second row', () => Buffer.from(`${header}\n${goodRow}${','.repeat(16_382)}\n`), tooWide),
  shape(
    'a thousand names',
    () =>
      Buffer.from(`${header}${Array.from({ length: 998 }, (_, index) => `,n${String(index)}`).join('')}\n${goodRow}\n`),
    taken(1),
  ),
  shape('1,048,576 rows', repeated(`${goodRow}\n`, 1_048_576 * (goodRow.length + 1)), tooMany),
  shape('1,048,576 blank rows of commas', repeated(',\n', 1_048_576 * 2), tooMany),
  shape(
    'a name of a column of 1 MB',
    () => Buffer.from(`${header},${'x'.repeat(megabyte)}\n${goodRow},\n`),
    refusedFor('row-too-long', 'cell-too-long'),
  ),
  shape(
    'a name of a school of 1 MB',
    () => Buffer.from(`School,WRAP date\n${'x'.repeat(megabyte)},2019-01-13\n`),
    refusedFor('row-too-long', 'cell-too-long'),
  ),
  shape(
    'a cell of 32,768 letters',
    () => Buffer.from(`${header},Evidence\n${goodRow},${'x'.repeat(32_768)}\n`),
    refusedFor('cell-too-long'),
  ),
  shape(
    'a hundred thousand names of schools',
    () =>
      Buffer.from(
        `School,WRAP date\n${Array.from({ length: 100_000 }, (_, index) => `School ${String(index)},2019-01-13\n`).join('')}`,
      ),
    refusedFor('too-many-rows'),
  ),
];

/** Texts whose rows and columns are not what they seem, or are without end. */
export const shapes: readonly NastyFile[] = [...layouts, ...quotes, ...enormous];
