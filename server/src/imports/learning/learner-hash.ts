import { createHmac, hash } from 'node:crypto';
import type { HashId } from '@due-regard/shared/imports/learning/reading-rules.ts';

/** Bytes of the hash that are kept, 128 bits: no two people of any number of councils share one by chance. */
const bytesKept = 16;

/** The key of one authority: ids of two councils are never told to be one person's. */
export function keyOfAuthority(key: Uint8Array, authority: string): Uint8Array {
  return createHmac('sha256', key).update(`authority\0${authority}`).digest();
}

/** Tells an authority's key from any other, and nothing of it: no id of a learner is without its kind and a NUL. */
export function proofOfKey(key: Uint8Array): string {
  return createHmac('sha256', key).update('due-regard: the key of learners').digest('base64url');
}

/**
 * What stands for a learner (docs/decisions/0060): HMAC-SHA-256 over the kind of id and its value as `readLearnerId`
 * gives it, 22 characters of base64url. Made of two plain hashes (RFC 2104): a quarter of the time of `createHmac`,
 * which counts for a million learners.
 * @param key of one authority, at most 64 bytes
 */
export function learnerHash(key: Uint8Array): HashId {
  const inner = padded(key, 0x36, longestId);
  const outer = padded(key, 0x5c, hashBytes);
  return (kind, value) => {
    const length = inner.write(`${kind}\0${value}`, block);
    hash('sha256', inner.subarray(0, block + length), 'buffer').copy(outer, block);
    return hash('sha256', outer, 'buffer').subarray(0, bytesKept).toString('base64url');
  };
}

const block = 64;
const hashBytes = 32;
/** 254 characters of an id, and its kind. */
const longestId = 2048;

function padded(key: Uint8Array, pad: number, room: number): Buffer {
  const buffer = Buffer.alloc(block + room);
  for (let at = 0; at < block; at += 1) buffer[at] = (key[at] ?? 0) ^ pad;
  return buffer;
}
