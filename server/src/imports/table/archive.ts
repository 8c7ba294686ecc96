import { crc32, inflateRawSync } from 'node:zlib';
import type { TableLimits } from './limits.ts';
import { Unreadable } from './unreadable.ts';

/** A part of a zip archive as its directory declares it. */
export interface ArchivePart {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: Uint8Array;
  /** The declared size; it is held against the real one while inflating. */
  readonly size: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
const lengths = { end: 22, entry: 46, local: 30, longestComment: 65_535 };
const methods = { stored: 0, deflated: 8 };
const encryptedFlag = 1;
const zip64Mark = 0xffff_ffff;

/**
 * The parts of a zip archive, none of them unpacked yet.
 * @throws Unreadable when there are too many parts, when their declared sizes add up to too much, when a part is
 * encrypted, or when the directory does not fit the file (cut off, overlapping, the same name twice, zip64)
 */
export function openArchive(bytes: Uint8Array, limits: TableLimits): readonly ArchivePart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) throw new Unreadable('file-holds-too-many-parts');
  const parts: ArchivePart[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { part, next } = partAt({ bytes, view, at, end });
    parts.push(part);
    at = next;
  }
  const declared = parts.reduce((sum, part) => sum + part.size, 0);
  if (declared > limits.unpackedBytes) throw new Unreadable('file-unpacks-too-large');
  const packed = parts.reduce((sum, part) => sum + part.packed.length, 0);
  const names = new Set(parts.map((part) => part.name));
  if (packed > bytes.length || names.size < parts.length) throw damaged();
  return parts;
}

/**
 * The content of a part. Inflating stops at the declared size, so a part cannot unpack to more than it says.
 * @throws Unreadable when the declared size is untrue or the checksum does not fit
 */
export function unpacked(part: ArchivePart): Uint8Array {
  const content = part.method === methods.stored ? part.packed : inflated(part);
  if (content.length !== part.size) throw new Unreadable('file-sizes-untrue');
  if (crc32(content) !== part.checksum) throw damaged();
  return content;
}

function inflated(part: ArchivePart): Uint8Array {
  try {
    return inflateRawSync(part.packed, { maxOutputLength: Math.max(part.size, 1) });
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw isTooLong ? new Unreadable('file-sizes-untrue') : damaged();
  }
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - lengths.end;
  const first = Math.max(0, last - lengths.longestComment);
  for (let at = last; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === signatures.end;
    if (isEnd && at + lengths.end + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw damaged();
}

interface Directory {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly at: number;
  readonly end: number;
}

function partAt({ bytes, view, at, end }: Directory): { readonly part: ArchivePart; readonly next: number } {
  if (at + lengths.entry > end || view.getUint32(at, true) !== signatures.entry) throw damaged();
  const nameEnd = at + lengths.entry + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) throw damaged();
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const isZip64 = packedSize === zip64Mark || size === zip64Mark;
  const isEncrypted = (view.getUint16(at + 8, true) & encryptedFlag) === encryptedFlag;
  if (isEncrypted) throw new Unreadable('file-encrypted');
  if (isZip64 || (method !== methods.stored && method !== methods.deflated)) throw damaged();
  const start = contentStart(view, view.getUint32(at + 42, true));
  if (start + packedSize > end) throw damaged();
  const name = Buffer.from(bytes.subarray(at + lengths.entry, nameEnd)).toString('utf8');
  const packed = bytes.subarray(start, start + packedSize);
  return { part: { name, method, checksum: view.getUint32(at + 16, true), packed, size }, next };
}

function contentStart(view: DataView, local: number): number {
  if (local + lengths.local > view.byteLength || view.getUint32(local, true) !== signatures.local) throw damaged();
  return local + lengths.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged');
}
