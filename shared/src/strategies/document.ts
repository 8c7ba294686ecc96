import type { IsoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';

export const documentKinds = [
  'strategy',
  'training-strategy',
  'policy',
  'venue-hire-policy',
  'agreement',
  'information-sharing',
  'referral-pathway',
  'contact-page',
  'staff-information',
  'risk-assessment',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is so of every document of a kind. */
export type DocumentKindRules = {
  readonly name: string;
  /** How several are called within a sentence. */
  readonly several: string;
  /** What it is due for again and again. */
  readonly again: 'refresh' | 'review';
  /** Whether the overview tells of it before anything of it is overdue: a handful of days is read, a page of them is not. */
  readonly isToldAhead: boolean;
};

const strategyRules = { again: 'refresh', isToldAhead: true } as const;
const workingRules = { again: 'review', isToldAhead: false } as const;

export const documentKindRules: Readonly<Record<DocumentKind, DocumentKindRules>> = {
  strategy: { name: 'Strategy', several: 'strategies', ...strategyRules },
  'training-strategy': { name: 'Training strategy', several: 'training strategies', ...strategyRules },
  policy: { name: 'Policy', several: 'policies', ...strategyRules },
  'venue-hire-policy': { name: 'Venue-hire policy', several: 'venue-hire policies', ...workingRules },
  agreement: { name: 'Agreement', several: 'agreements', ...strategyRules },
  'information-sharing': {
    name: 'Information-sharing agreement',
    several: 'information-sharing agreements',
    ...workingRules,
  },
  'referral-pathway': { name: 'Referral pathway', several: 'referral pathways', ...workingRules },
  'contact-page': { name: 'Public contact page', several: 'public contact pages', ...workingRules },
  'staff-information': { name: 'Information for staff', several: 'pages of information for staff', ...workingRules },
  'risk-assessment': { name: 'Risk assessment', several: 'risk assessments', ...workingRules },
};

// Every kind has rules, and so a name.
export const documentKindNames = Object.fromEntries(
  documentKinds.map((kind) => [kind, documentKindRules[kind].name]),
) as Readonly<Record<DocumentKind, string>>;

/** Whether the effect on equality was assessed; what nobody has said is not a no. */
export const equalityAnswers = ['not-said', 'assessed', 'not-assessed'] as const;
export type EqualityAnswer = (typeof equalityAnswers)[number];

/** Whether the counter-terrorism local profile was seen. Its wording is kept nowhere. */
export const profileAnswers = ['not-said', 'seen', 'not-seen'] as const;
export type ProfileAnswer = (typeof profileAnswers)[number];

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
  /** The day of its last review, where it was found to hold. */
  readonly reviewedOn: IsoDate | null;
  /** The day first set for its refresh or review. */
  readonly refreshDue: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly supersededBy: string | null;
  readonly linked: readonly string[];
  readonly equality: EqualityAnswer;
  /** The day on which its effect on equality was assessed. */
  readonly equalityOn: IsoDate | null;
  /** Of the counter-terrorism local profile that a risk assessment rests on: its year, and no word of it. */
  readonly profileYear: number | null;
  readonly profileSeen: ProfileAnswer;
  readonly link: string | null;
  readonly note: string | null;
  readonly publication: Publication;
};
