import { crc32 } from 'node:zlib';

/** Parts by name, unpacked and checked. */
export type CheckedParts = ReadonlyMap<string, Uint8Array>;

const lengths = { end: 22, entry: 46, local: 30 };

/**
 * A new archive of checked parts, not compressed: what the spreadsheet library is given, so that it sees the very bytes
 * that were counted and checked, and nothing else of the file (no pictures, macros, links or other directory).
 */
export function plainArchive(parts: CheckedParts): Uint8Array {
  const named = Array.from(parts, ([name, content]) => ({ name: Buffer.from(name, 'utf8'), content }));
  const contentLength = named.reduce((sum, { name, content }) => sum + lengths.local + name.length + content.length, 0);
  const directoryLength = named.reduce((sum, { name }) => sum + lengths.entry + name.length, 0);
  const archive = Buffer.alloc(contentLength + directoryLength + lengths.end);
  let at = 0;
  let entryAt = contentLength;
  for (const { name, content } of named) {
    const header = headerOf(name, content);
    const local = at;
    archive.writeUInt32LE(0x04034b50, at);
    header.copy(archive, at + 4);
    at += name.copy(archive, at + lengths.local) + lengths.local;
    archive.set(content, at);
    at += content.length;
    archive.writeUInt32LE(0x02014b50, entryAt);
    archive.writeUInt16LE(20, entryAt + 4);
    header.copy(archive, entryAt + 6);
    archive.writeUInt32LE(local, entryAt + 42);
    entryAt += name.copy(archive, entryAt + lengths.entry) + lengths.entry;
  }
  writeEnd(archive, { at: entryAt, count: named.length, directoryLength, contentLength });
  return archive;
}

/** The 26 bytes that a part's own header and its entry in the directory share. */
function headerOf(name: Buffer, content: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}

interface EndOfArchive {
  readonly at: number;
  readonly count: number;
  readonly directoryLength: number;
  readonly contentLength: number;
}

function writeEnd(archive: Buffer, { at, count, directoryLength, contentLength }: EndOfArchive): void {
  archive.writeUInt32LE(0x06054b50, at);
  archive.writeUInt16LE(count, at + 8);
  archive.writeUInt16LE(count, at + 10);
  archive.writeUInt32LE(directoryLength, at + 12);
  archive.writeUInt32LE(contentLength, at + 16);
}
