import type { IsoDate } from '../calendar/iso-date.ts';
import type { OrganisationKind } from '../schools/organisation.ts';

export const trainingRoles = ['whole-staff', 'dsl'] as const;

/** Whose training is asked about. */
export type TrainingRole = (typeof trainingRoles)[number];

/** How long a completion counts. `startsOn` is `MM-DD`: everybody renews from that day each year. */
export type Validity =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'window'; readonly startsOn: string }
  | { readonly kind: 'once' };

/** What is asked of a role from a day on, and which duty it serves. */
export type Requirement = {
  readonly requirementId: string;
  readonly role: TrainingRole;
  readonly organisationKinds: readonly OrganisationKind[];
  /** Ids of the courses that count. */
  readonly acceptedCourses: readonly string[];
  readonly validity: Validity;
  readonly validFrom: IsoDate;
  /** Reference of the obligation: 'LA09', 'SC04'. */
  readonly duty: string;
  /** True when no guidance gives the interval and the council has not confirmed ours. */
  readonly isOurReading: boolean;
};
