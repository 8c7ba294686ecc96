import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';

/** Whether a role that was not taken back is still held: its last day counts whole. */
export function isHeld({ expiresOn }: { readonly expiresOn: IsoDate | null }, now: Instant): boolean {
  return expiresOn === null || londonDay(now) <= expiresOn;
}
