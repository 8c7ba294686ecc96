import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

/**
 * The columns of every dated fact: a row is never overwritten. It is known from `recorded_at` until `withdrawn_at`,
 * and names the entries of the record of changes that recorded and withdrew it.
 */
export interface Fact {
  authority_id: string;
  fact_id: string;
  recorded_at: Instant;
  recorded_seq: number;
  withdrawn_at: Instant | null;
  withdrawn_seq: number | null;
}
