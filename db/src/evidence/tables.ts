import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { EvidenceKind, EvidenceSubject } from '@due-regard/shared/evidence/evidence.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { Fact } from '../facts.ts';

/** What shows that something was done: a reference or a link, never the document itself. */
export interface EvidenceTable extends Fact {
  about: EvidenceSubject;
  about_id: string;
  kind: EvidenceKind;
  title: string;
  reference: string | null;
  link: string | null;
  /** The day that it shows something of; it counts from then on. */
  dated_on: IsoDate;
  /** The last day on which it may be relied on; null where it does not age. */
  review_by: IsoDate | null;
  /** The id of the piece of the same thing that it renews. */
  renews: string | null;
  publication: Publication;
  batch_id: string | null;
}

export interface EvidenceTables {
  evidence: EvidenceTable;
}
