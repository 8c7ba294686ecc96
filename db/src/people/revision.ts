import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { AuthorityTable } from './tables.ts';

/**
 * How far an authority's records have come: two of them are the same only when nothing was written between. The number
 * alone would come again after an older backup was put in place; with the instant of its change it does not.
 */
export type Revision = `${number} ${Instant}`;

/** The revision of a council as it was found. */
export function revisionOf({ revision, changed_at: at }: AuthorityTable): Revision {
  return `${revision} ${at}`;
}
