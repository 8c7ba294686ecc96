import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

/**
 * The record of changes: one entry for each write, in the write's own transaction, chained by SHA-256 for each
 * authority. It holds ids and not names. docs/record-of-changes.md gives the format to an auditor.
 */
export interface JournalTable {
  authority_id: string;
  seq: number;
  at: Instant;
  actor: string;
  /** JSON: the roles the actor held. */
  actor_roles: string;
  what: string;
  subject: string | null;
  /** JSON, null where there was nothing before. */
  before: string | null;
  /** JSON. */
  after: string | null;
  reason: string | null;
  request_id: string | null;
  /** JSON: for each fact table, the digest of the rows recorded and withdrawn. */
  digests: string;
  previous_hash: string;
  hash: string;
}
