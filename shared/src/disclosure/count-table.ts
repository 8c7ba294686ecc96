import type { IsoDate } from '../calendar/iso-date.ts';

/** How people are broken down, the widest level first: `['Phase', 'School']`; a flat breakdown has one level. */
export interface Breakdown {
  readonly levels: readonly string[];
}

/** The count of those who have all of its labels. */
export interface Cell<Count = number> {
  /** One for each level of each breakdown, in their order; `null` is all of that level, and then of those below it. */
  readonly labels: readonly (string | null)[];
  readonly count: Count;
}

/**
 * Counts of people, with whatever totals go with them. Tables of the same people are linked: they have the same
 * `counting`, and a period that other periods make up (two quarters, half a year) is their sum.
 */
export interface CountTable<Count = number> {
  /** Who is counted, in words: `Referrals`, `Staff in post`. */
  readonly counting: string;
  /** The first and last day of the period; the same day where they are counted as they were on a day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly breakdowns: readonly Breakdown[];
  readonly cells: readonly Cell<Count>[];
}

/** The one mark of a count that is withheld, whatever it is withheld for. */
export const withheld = '[c]';

/** A table as it may be given away. */
export type ProtectedTable = CountTable<number | typeof withheld>;
