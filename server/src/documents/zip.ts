import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** Stored as it is, as the first part of an OpenDocument file must be. */
  readonly isPlain?: boolean;
}

// 1 January 1980, the first day that the format knows: the same content gives the same file.
const firstDay = 0x0021;
const version = 20;
const namesAreUtf8 = 0x0800;

/** A zip archive of texts and bytes, in the order given. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const content = typeof part.content === 'string' ? Buffer.from(part.content, 'utf8') : part.content;
    const packed = part.isPlain === true ? content : deflateRawSync(content);
    const header = headerOf({ name, content, packed, isPlain: part.isPlain === true });
    const local = [signature(0x04034b50), header, name, packed];
    entries.push(
      signature(0x02014b50),
      numbers([[version, 2]]),
      header,
      numbers([
        [0, 10],
        [at, 4],
      ]),
      name,
    );
    locals.push(...local);
    at += local.reduce((sum, piece) => sum + piece.length, 0);
  }
  const directory = Buffer.concat(entries);
  const end = numbers([
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [directory.length, 4],
    [at, 4],
    [0, 2],
  ]);
  return new Uint8Array(Buffer.concat([...locals, directory, signature(0x06054b50), end]));
}

interface Packed {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly packed: Buffer;
  readonly isPlain: boolean;
}

/** The 26 bytes that a part's own header and its entry in the directory share. */
function headerOf({ name, content, packed, isPlain }: Packed): Buffer {
  return numbers([
    [version, 2],
    [namesAreUtf8, 2],
    [isPlain ? 0 : 8, 2],
    [0, 2],
    [firstDay, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  ]);
}

function signature(value: number): Buffer {
  return numbers([[value, 4]]);
}

/** Little-endian numbers, each with its length in bytes; more than four bytes are noughts. */
function numbers(values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) {
    if (value > 0) buffer.writeUIntLE(value, at, Math.min(bytes, 6));
    at += bytes;
  }
  return buffer;
}
