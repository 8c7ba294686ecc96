import { goodRow, header, refusedFor, taken } from './nasty-file.ts';
import type { NastyAnswer, NastyFile } from './nasty-file.ts';

const plain = `${header}\n${goodRow}\n`;

function encoded(name: string, make: () => Uint8Array, answer: NastyAnswer): NastyFile {
  return { name, kind: 'statements', make, answer };
}

/** An answer whose evidence is written in these bytes. */
function evidence(...bytes: readonly number[]): () => Uint8Array {
  return () => Buffer.concat([Buffer.from(`${header},Evidence\n${goodRow},`), Buffer.from(bytes), Buffer.from('\n')]);
}

function utf32(isBigEndian: boolean, mark: boolean): () => Uint8Array {
  return () => {
    const points = [...(mark ? [0xfeff] : []), ...Array.from(plain, (character) => character.codePointAt(0) ?? 0)];
    const bytes = Buffer.alloc(points.length * 4);
    points.forEach((point, index) =>
      isBigEndian ? bytes.writeUInt32BE(point, index * 4) : bytes.writeUInt32LE(point, index * 4),
    );
    return bytes;
  };
}

function utf16be(written: string): Buffer {
  return Buffer.from(written, 'utf16le').swap16();
}

const inUtf16 = taken(1, 'decoded-utf-16');
const guessed = taken(1, 'decoded-windows-1252');
const undecodable = refusedFor('text-not-decodable');
const noText = refusedFor('file-not-text');

/** The same answer in every encoding that programs write, and in some that they do not. */
export const encodings: readonly NastyFile[] = [
  encoded('UTF-8 with a mark', () => Buffer.from(`\uFEFF${plain}`), taken(1)),
  encoded('UTF-8 with two marks', () => Buffer.from(`\uFEFF\uFEFF${plain}`), taken(1)),
  encoded('UTF-16 with a mark', () => Buffer.from(`\uFEFF${plain}`, 'utf16le'), inUtf16),
  encoded('UTF-16 the other way round', () => utf16be(`\uFEFF${plain}`), inUtf16),
  encoded('UTF-16 with two marks', () => Buffer.from(`\uFEFF\uFEFF${plain}`, 'utf16le'), inUtf16),
  encoded('UTF-16 with tabs', () => Buffer.from(`\uFEFF${plain.replaceAll(',', '\t')}`, 'utf16le'), inUtf16),
  encoded('UTF-16 without a mark', () => Buffer.from(plain, 'utf16le'), noText),
  encoded('UTF-16 the other way round without a mark', () => utf16be(plain), noText),
  encoded('UTF-16 with half a character at the end', () => Buffer.from('fffe41', 'hex'), undecodable),
  encoded('UTF-16 of half pairs', () => Buffer.from(`fffe${'00d8'.repeat(200)}`, 'hex'), undecodable),
  encoded('UTF-32 with a mark', utf32(false, true), refusedFor('nul-character', 'header-not-found', 'file-not-text')),
  encoded('UTF-32 the other way round with a mark', utf32(true, true), noText),
  encoded('UTF-32 without a mark', utf32(false, false), noText),
  encoded('UTF-7', () => Buffer.from(plain.replaceAll(',', '+ACw-')), refusedFor('header-not-found')),
  encoded('EBCDIC', () => Buffer.from('e4d9d56be6d9c1d740848183a3 8525'.replace(' ', ''), 'hex'), undecodable),
  encoded('windows-1252', evidence(0xe9, 0x20, 0x92, 0x20, 0x80), guessed),
  encoded('a byte that windows-1252 lacks', evidence(0xe9, 0x81), undecodable),
  encoded('UTF-8 cut in the middle of a character', evidence(0xc3), guessed),
  encoded('UTF-8 longer than it need be', evidence(0xc0, 0xaf), guessed),
  encoded('UTF-8 of half a pair', evidence(0xed, 0xa0, 0x80), guessed),
  encoded('UTF-8 beyond the last character', evidence(0xf4, 0xbf, 0xbf, 0xbf), guessed),
  encoded('UTF-8 and windows-1252 in one file', evidence(0xc3, 0xa9, 0x20, 0xe9), guessed),
  encoded(
    'a mark of UTF-8 over windows-1252',
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), evidence(0xe9)()]),
    undecodable,
  ),
  encoded('UTF-8 decoded twice', evidence(...Buffer.from('CafÃ©')), taken(1)),
  encoded('letters that were lost', evidence(...Buffer.from('Caf\uFFFD')), taken(1)),
  encoded('a NUL in a cell', evidence(0x41, 0, 0x41), refusedFor('nul-character')),
  encoded(
    'NUL after every cell',
    () => Buffer.from(plain.replaceAll(/[,\n]/g, '\0$&')),
    refusedFor('file-not-text', 'nul-character', 'header-not-found'),
  ),
  encoded('control characters', evidence(1, 2, 7, 8, 27, 0x5b, 0x33, 0x31, 0x6d), refusedFor('text-not-storable')),
  encoded('text that runs backwards', evidence(...Buffer.from('\u202Egnp.exe')), taken(1)),
  encoded(
    'characters that nobody sees',
    () => Buffer.from(plain.replace('URN', 'U\u200BRN')),
    refusedFor('header-not-found', 'columns-all-missing'),
  ),
  encoded('full-width digits', () => Buffer.from(plain.replace('100001', '１００００１')), refusedFor('urn-not-valid')),
  encoded('Arabic digits in a day', () => Buffer.from(plain.replace('2019', '٢٠١٩')), refusedFor('date-not-read')),
  encoded(
    'a thousand accents on one letter',
    evidence(...Buffer.from(`e${'\u0301'.repeat(1000)}`)),
    refusedFor('text-too-long'),
  ),
  encoded('line separators of Unicode', evidence(...Buffer.from('a\u2028b\u2029c\u0085d')), taken(1)),
];
