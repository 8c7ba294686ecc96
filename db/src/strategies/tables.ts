import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { DocumentKind, EqualityAnswer, ProfileAnswer } from '@due-regard/shared/strategies/document.ts';
import type { Fact } from '../facts.ts';
import type { OwnerColumns } from '../owner-columns.ts';

/** What is known of a strategy, policy or agreement from a day on; rows of one `document_id` follow each other. */
export interface DocumentTable extends Fact, OwnerColumns {
  document_id: string;
  valid_from: IsoDate;
  kind: DocumentKind;
  title: string;
  prepared_on: IsoDate | null;
  consult_from: IsoDate | null;
  consult_to: IsoDate | null;
  agreed_on: IsoDate | null;
  /** The id of the body that agreed it. */
  agreed_by: string | null;
  in_force_from: IsoDate | null;
  /** The day of the last review, where it was found to hold. */
  reviewed_on: IsoDate | null;
  /** The day first set; later days are revisions. */
  refresh_due: IsoDate | null;
  /** The last day in force, where it was given up or superseded. */
  ended_on: IsoDate | null;
  superseded_by: string | null;
  /** JSON: ids of documents that go with it. */
  linked: string;
  equality: EqualityAnswer;
  equality_on: IsoDate | null;
  /** Of the counter-terrorism local profile that a risk assessment rests on: no word of it is kept. */
  profile_year: number | null;
  profile_seen: ProfileAnswer;
  link: string | null;
  note: string | null;
  publication: Publication;
}

export interface StrategyTables {
  document: DocumentTable;
}
