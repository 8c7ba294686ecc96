import { isUtf8 } from 'node:buffer';
import type { TextEncoding } from '@due-regard/shared/imports/table.ts';
import { Unreadable } from './unreadable.ts';

/** How a text file is to be decoded, and how many bytes of byte order mark come first. */
export interface Decoding {
  readonly encoding: TextEncoding;
  readonly skip: number;
}

const piece = 256 * 1024;
// The five bytes that windows-1252 leaves without a character: text never holds them.
const bytesWithoutCharacter = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
// A tenth of the bytes: what UTF-16 without its mark, and most binary files, have many times over.
const tooManyNuls = 0.1;
const looked = 4096;

/**
 * The encoding by byte order mark; else UTF-8 when every byte of the file is; else windows-1252, as the register is.
 * @throws Unreadable when the bytes are no text in any of them
 */
export function decodingOf(bytes: Uint8Array): Decoding {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return utf8After(bytes, 3);
  if (startsWith(bytes, [0xff, 0xfe])) return utf16(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return utf16(bytes, 'utf-16be');
  const head = bytes.subarray(0, looked);
  if (head.filter((byte) => byte === 0).length > head.length * tooManyNuls) throw new Unreadable('file-not-text');
  if (isUtf8(bytes)) return { encoding: 'utf-8', skip: 0 };
  if (bytesWithoutCharacter.some((byte) => bytes.includes(byte))) throw new Unreadable('text-not-decodable');
  return { encoding: 'windows-1252', skip: 0 };
}

/** Whether marks and ends of lines are single bytes, as in UTF-8 and windows-1252, by the beginning of the file. */
export function isOneBytePerSign(begun: Uint8Array): boolean {
  return !startsWith(begun, [0xff, 0xfe]) && !startsWith(begun, [0xfe, 0xff]) && !begun.includes(0);
}

/** The text in pieces, so that a large file is never held as one string. */
export function* decodedPieces(bytes: Uint8Array, { encoding, skip }: Decoding): Generator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (let start = skip; start < bytes.length; start += piece) {
      yield decoder.decode(bytes.subarray(start, start + piece), { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new Unreadable('text-not-decodable') : error;
  }
}

function utf8After(bytes: Uint8Array, skip: number): Decoding {
  if (!isUtf8(bytes)) throw new Unreadable('text-not-decodable');
  return { encoding: 'utf-8', skip };
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoding {
  if (bytes.length % 2 === 1) throw new Unreadable('text-not-decodable');
  return { encoding, skip: 2 };
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
