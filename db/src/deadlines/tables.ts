import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** An address from which a person's own calendar reads; known by its secret alone, which is not kept. */
export interface CalendarFeedTable {
  authority_id: string;
  feed_id: string;
  user_id: string;
  /** SHA-256 of the secret in the address. */
  secret_hash: string;
  created_at: Instant;
  revoked_at: Instant | null;
}

/** One person's mail of one day: claimed before it is sent, so that no two programs send it. */
export interface DigestTable {
  authority_id: string;
  user_id: string;
  for_day: IsoDate;
  claimed_at: Instant;
  /** The program that claimed it. */
  claimed_by: string;
  sent_at: Instant | null;
  attempts: number;
  /** A word for what went wrong last, without any address. */
  last_fault: string | null;
}

export interface DeadlineTables {
  calendar_feed: CalendarFeedTable;
  digest: DigestTable;
}
