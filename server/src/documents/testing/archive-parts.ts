import { inflateRawSync } from 'node:zlib';

/** The parts of an archive by their names, as text, read by its directory. */
export function archiveParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = archive.readUInt32LE(archive.lastIndexOf('PK\u0005\u0006') + 16);
  while (archive.toString('latin1', at, at + 4) === 'PK\u0001\u0002') {
    const size = archive.readUInt32LE(at + 20);
    const names = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    const plain = archive.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(archive.toString('utf8', at + 46, at + 46 + names), plain.toString('utf8'));
    at += 46 + names + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}
