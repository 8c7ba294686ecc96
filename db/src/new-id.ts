import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

/** A UUIDv7: its first 48 bits are the instant in milliseconds, so ids sort by when they were made. */
export function newId(at: Instant): string {
  // Node keeps a store of random UUIDs; asking for 16 random bytes each time is a call to the system.
  const afterVersion = randomUUID().slice(15);
  return `${idsBefore(at)}-7${afterVersion}`;
}

/**
 * UUIDv7s of one instant, each after the one before: a counter stands where they are otherwise random, and only their
 * last 48 bits are. @returns what makes the next one; there are 2^26
 */
export function idsInOrder(at: Instant): () => string {
  const start = `${idsBefore(at)}-7`;
  const end = randomBytes(6).toString('hex');
  let count = 0;
  return () => {
    const high = (count >>> 14).toString(16).padStart(3, '0');
    const low = (0x8000 | (count & 0x3fff)).toString(16);
    count += 1;
    return `${start}${high}-${low}-${end}`;
  };
}

/** The text before which all ids sort that were made before an instant. */
export function idsBefore(at: Instant): string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}`;
}
