import { inflateRawSync } from 'node:zlib';

/** The parts of an archive that one of our own libraries wrote, in their order; folders are left out. */
export function unzipped(bytes: Uint8Array): readonly { readonly name: string; readonly content: Buffer }[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: { readonly name: string; readonly content: Buffer }[] = [];
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  while (archive.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const size = archive.readUInt32LE(at + 20);
    const names = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const name = archive.toString('utf8', at + 46, at + 46 + names);
    const content = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (!name.endsWith('/')) parts.push({ name, content });
    at += 46 + names + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}
