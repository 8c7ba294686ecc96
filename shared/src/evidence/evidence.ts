import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from './publication.ts';

/** What evidence can be of. */
export const evidenceSubjects = ['obligation', 'action'] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];

export const evidenceKinds = ['minute', 'document', 'report', 'figures', 'certificate', 'letter', 'other'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const evidenceKindNames: Readonly<Record<EvidenceKind, string>> = {
  minute: 'Minute of a meeting',
  document: 'Document',
  report: 'Report',
  figures: 'Figures',
  certificate: 'Certificate',
  letter: 'Letter or e-mail',
  other: 'Other',
};

/** What shows that something was done: a reference or a link, never the document itself. */
export type Evidence = {
  readonly evidenceId: string;
  readonly about: EvidenceSubject;
  readonly aboutId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly reference: string | null;
  readonly link: string | null;
  /** The day that it shows something of; it counts from then on. */
  readonly datedOn: IsoDate;
  /** The last day on which it may be relied on; null where it does not age. */
  readonly reviewBy: IsoDate | null;
  /** The id of the piece of the same thing in whose place it may be relied on; null where it shows something else. */
  readonly renews: string | null;
  readonly publication: Publication;
};
