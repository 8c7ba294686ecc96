import type { IsoDate } from '../calendar/iso-date.ts';
import type { Recurrence } from '../deadlines/recurrence.ts';

/** Who must act. */
export const actors = ['us', 'police', 'jointly', 'schools'] as const;
export type Acts = (typeof actors)[number];

/** What an obligation was found to be; one that nobody has looked at has no assessment at all. */
export const ratings = ['not-met', 'partly', 'met', 'exceeding'] as const;
export type Rating = (typeof ratings)[number];

export const authorityKinds = [
  'county',
  'unitary',
  'metropolitan-district',
  'london-borough',
  'district',
  'welsh-principal',
] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

/** A benchmark of a toolkit, and which one of a later version it became. */
export type Benchmark = {
  readonly number: string;
  readonly heading: string;
  readonly became: { readonly packId: string; readonly number: string } | null;
};

/** Advice that rates the work by benchmarks; it came later than the guidance it goes with. */
export type Toolkit = {
  readonly source: string;
  /** Before this day nobody could be held against it. */
  readonly validFrom: IsoDate;
  readonly link: string | null;
  readonly benchmarks: readonly Benchmark[];
};

/** A duty as one guidance version puts it. */
export type DutyPack = {
  readonly packId: string;
  readonly duty: string;
  readonly title: string;
  readonly guidance: string;
  readonly validFrom: IsoDate;
  /** Its last day by its own words; the next version of the duty ends it all the same (see versions.ts). */
  readonly validTo: IsoDate | null;
  readonly toolkit: Toolkit | null;
  readonly source: string;
  readonly link: string | null;
};

/** One thing that a duty asks, in the words of one guidance version. */
export type Obligation = {
  readonly obligationId: string;
  readonly packId: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly title: string;
  readonly question: string;
  readonly wording: string;
  readonly source: string;
  readonly paragraph: string | null;
  readonly acts: Acts;
  readonly authorityKinds: readonly (AuthorityKind | 'school')[];
  readonly nations: readonly ('england' | 'wales')[];
  readonly theme: string;
  readonly benchmark: string | null;
  readonly evidence: readonly string[];
  readonly cadence: Recurrence | null;
  readonly link: string | null;
  readonly isParaphrase: boolean;
};

/** How the council goes about an obligation from a day on. */
export type Arrangement = {
  readonly factId: string;
  readonly obligationId: string;
  readonly validFrom: IsoDate;
  /** Null until somebody decides: then it applies to the kinds of authority that its pack names. */
  readonly applies: boolean | null;
  /** Why it was decided so. */
  readonly reason: string | null;
  readonly ownerRole: string | null;
  readonly ownerOrganisation: string | null;
  /** The id of the person here who holds the role. */
  readonly ownerUser: string | null;
  readonly agencies: readonly string[];
  readonly cadence: Recurrence | null;
};

/** What somebody found an obligation to be on a day. */
export type Assessment = {
  readonly assessmentId: string;
  readonly obligationId: string;
  readonly assessedOn: IsoDate;
  readonly rating: Rating;
  readonly reason: string;
  readonly stillToDo: string | null;
  readonly authorRole: string;
  readonly author: string;
};

export type ObligationDone = {
  readonly doneId: string;
  readonly obligationId: string;
  readonly doneOn: IsoDate;
  readonly note: string | null;
};
