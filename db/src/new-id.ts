import { randomBytes } from 'node:crypto';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

/** A UUIDv7: its first 48 bits are the instant in milliseconds, so ids sort by when they were made. */
export function newId(at: Instant): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.parse(at), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
