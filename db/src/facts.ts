import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Tables } from './tables.ts';

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

/** The tables whose rows are dated facts; `verify` checks each row of them against the record of changes. */
export const factTables = [
  'life',
  'description',
  'school_link',
  'succession',
  'scope',
  'course',
  'requirement',
  'statement',
  'decision',
  'training_total',
  'name_match',
  'register_load',
  'membership',
] as const satisfies readonly (keyof Tables)[];

export type FactTable = (typeof factTables)[number];

/** What a caller gives of a fact; the change adds the rest. */
export type NewFact<Table extends FactTable> = Omit<Tables[Table], keyof Fact>;
