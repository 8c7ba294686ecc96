import { addDays, addMonths, dayNumber, fromParts, parseIsoDate, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { inForce } from '../measure/in-force.ts';
import { valueAt } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';
import type { OrganisationKind } from '../schools/organisation.ts';
import { audiences } from './learners/audience.ts';

export const trainingRoles = ['whole-staff', 'dsl'] as const;

/** Whose training a school is asked about. */
export type TrainingRole = (typeof trainingRoles)[number];

export function isTrainingRole(role: AskedRole): role is TrainingRole {
  return trainingRoles.some((each) => each === role);
}

/** All of whom something can be asked: of schools by what they tell, of audiences person by person. */
export const askedRoles = [...trainingRoles, ...audiences] as const;
export type AskedRole = (typeof askedRoles)[number];

/** How long a completion counts. `startsOn` is `MM-DD`: everybody renews from that day each year. */
export type Validity =
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'window'; readonly startsOn: string }
  | { readonly kind: 'once' };

/** What is asked of a role from a day on, and which duty it serves. */
export type Requirement = {
  readonly requirementId: string;
  readonly role: AskedRole;
  readonly organisationKinds: readonly OrganisationKind[];
  /** Ids of the courses that count. */
  readonly acceptedCourses: readonly string[];
  readonly validity: Validity;
  readonly validFrom: IsoDate;
  /** The share of an audience that is aimed at, in whole percent; null when none was agreed, and for schools: all of them. */
  readonly target: number | null;
  /** Reference of the obligation: 'LA09', 'SC04'. */
  readonly duty: string;
  /** True when no guidance gives the interval and the council has not confirmed ours. */
  readonly isOurReading: boolean;
};

/** Who is asked: a role in a kind of organisation. */
export type AskedOf = { readonly role: AskedRole; readonly kind: OrganisationKind };

/** What is asked on every day; undefined where nothing ever is. */
export type RequirementSteps = Steps<Requirement | undefined>;

export function requirementSteps(requirements: readonly Requirement[], { role, kind }: AskedOf): RequirementSteps {
  return inForce(requirements.filter((each) => each.role === role && each.organisationKinds.includes(kind)));
}

/** The requirement in force on a day: the latest up to it, before the first the first. */
export function requirementAt(
  requirements: readonly Requirement[],
  { asAt, ...askedOf }: AskedOf & { readonly asAt: IsoDate },
): Requirement | undefined {
  return valueAt(requirementSteps(requirements, askedOf), dayNumber(asAt));
}

/** @param courseId null for training that was accepted in its own right */
export function doesAccept(requirement: Requirement | undefined, courseId: string | null): boolean {
  if (requirement === undefined) return false;
  return courseId === null || requirement.acceptedCourses.includes(courseId);
}

/** The last day on which training held on a day still counts, as a day number; `Infinity` when once is enough. */
export function lastValidDay(validity: Validity, heldOn: IsoDate): number {
  if (validity.kind === 'once') return Infinity;
  const renewedOn =
    validity.kind === 'months' ? addMonths(heldOn, validity.months) : nextWindow(heldOn, validity.startsOn);
  return dayNumber(renewedOn) - 1;
}

/** The first start of the yearly window after the day itself. */
function nextWindow(day: IsoDate, startsOn: string): IsoDate {
  const [year] = partsOf(day);
  const thisYear = windowOf(year, startsOn);
  return thisYear > day ? thisYear : windowOf(year + 1, startsOn);
}

/** 29 February starts on 28 February where there is none; the contract admits no other day that may be missing. */
function windowOf(year: number, startsOn: string): IsoDate {
  return parseIsoDate(`${String(year)}-${startsOn}`) ?? addDays(fromParts(year, 3, 1), -1);
}
