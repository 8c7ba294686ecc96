import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { ReleaseSubject } from '@due-regard/shared/disclosure/release.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Fact } from '../facts.ts';

/** Protected figures as they were given away: nothing of a release ever changes, and none is taken back. */
export interface ReleaseTable extends Fact {
  release_id: string;
  about: ReleaseSubject;
  title: string;
  released_on: IsoDate;
  publication: Publication;
  /** JSON: sentences that say on what it rests. */
  basis: string;
  /** JSON: the protected tables. */
  tables: string;
  /**
   * JSON: what the tables really count, for protecting later ones together with them. Null for Channel, which keeps it
   * sealed.
   */
  counts: string | null;
  /** JSON: which courses are asked of the people in each row of a table about training; null of anything else. */
  asked: string | null;
}

export interface DisclosureTables {
  release: ReleaseTable;
}
