import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

export const documentKinds = ['strategy', 'policy', 'agreement'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  strategy: 'Strategy',
  policy: 'Policy',
  agreement: 'Agreement',
};

/** What is known of a strategy, policy or agreement from a day on. */
export type StrategyDocument = {
  readonly factId: string;
  readonly documentId: string;
  readonly validFrom: IsoDate;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  readonly ownerUser: string | null;
  readonly preparedOn: IsoDate | null;
  readonly consultFrom: IsoDate | null;
  readonly consultTo: IsoDate | null;
  readonly agreedOn: IsoDate | null;
  readonly agreedBy: string | null;
  readonly inForceFrom: IsoDate | null;
  /** The day first set for its refresh. */
  readonly refreshDue: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly supersededBy: string | null;
  readonly linked: readonly string[];
  readonly link: string | null;
  readonly note: string | null;
  readonly publication: Publication;
};
