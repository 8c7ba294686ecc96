import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

/** A change that was made for a request, and what it gave back. */
export interface RequestDoneTable {
  authority_id: string;
  /** SHA-256 of who asks and of their key. */
  key_hash: string;
  content_hash: string;
  /** The request that did it, as the record of changes names it. */
  request_id: string | null;
  /** What the change gave back, as JSON, locked with the key. */
  result: string;
  done_at: Instant;
}
