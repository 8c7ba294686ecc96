import type { IsoDate } from '../calendar/iso-date.ts';

export const planKinds = ['partnership', 'council', 'school', 'agency'] as const;
export type PlanKind = (typeof planKinds)[number];

export const planKindNames: Readonly<Record<PlanKind, string>> = {
  partnership: 'Partnership plan',
  council: 'Council plan',
  school: 'School plan',
  agency: 'Agency plan',
};

/** What a plan is from a day on. */
export type Plan = {
  /** The id of the fact, which a change or a withdrawal names. */
  readonly factId: string;
  readonly planId: string;
  readonly validFrom: IsoDate;
  readonly name: string;
  readonly kind: PlanKind;
  readonly organisation: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly bodyId: string | null;
  /** It is reviewed every so many months; progress that has not moved for longer is stale. */
  readonly reviewMonths: number;
};

export type PlanApproval = {
  readonly approvalId: string;
  readonly planId: string;
  readonly approvedOn: IsoDate;
  readonly bodyId: string | null;
  readonly label: string;
  readonly note: string | null;
};

export type PlanReview = {
  readonly reviewId: string;
  readonly planId: string;
  readonly reviewedOn: IsoDate;
  readonly bodyId: string | null;
  readonly note: string | null;
};

export type Objective = {
  readonly factId: string;
  readonly objectiveId: string;
  readonly planId: string;
  readonly validFrom: IsoDate;
  readonly ref: string | null;
  readonly title: string;
  readonly position: number;
};
