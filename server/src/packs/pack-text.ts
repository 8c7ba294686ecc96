import type { Loaded } from './pack.ts';
import type { PackReading } from './read-pack.ts';
import { readPack } from './read-pack.ts';

/** Reads a file as a pack; what is no UTF-8 is said at its beginning. */
export function readPackFile(bytes: Uint8Array<ArrayBuffer>, loaded: Loaded): PackReading {
  const text = decoded(bytes);
  if (text !== undefined) return readPack(text, loaded);
  const message = 'The letters of this file cannot be read. Save it as UTF-8.';
  return { ok: false, problems: [{ line: 1, column: 1, message }] };
}

function decoded(bytes: Uint8Array<ArrayBuffer>): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
