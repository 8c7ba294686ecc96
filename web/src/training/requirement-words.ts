import { addDays } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { organisationKinds } from '@due-regard/shared/schools/organisation.ts';
import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';
import { isAudience } from '@due-regard/shared/training/learners/audience.ts';
import { validityWords } from '@due-regard/shared/training/validity-words.ts';
import { trainingRoleNames } from '@due-regard/shared/training/role-words.ts';
import type { Course, Requirement } from './course.ts';

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  school: 'Schools',
  'childrens-centre': 'Children’s centres',
  service: 'Council services',
  partner: 'Partner agencies',
  members: 'Elected members',
  'out-of-school': 'Out-of-school settings',
};

/** `WRAP and 2 more` is no answer to what counts: every course by its name, an id where the course is not known. */
export function courseNames(ids: readonly string[], courses: readonly Course[]): readonly string[] {
  return ids.map((id) => courses.find(({ courseId }) => courseId === id)?.name ?? id);
}

/** A requirement and the days on which it is the one in force. */
export interface Period {
  readonly requirement: Requirement;
  /** `from 1 July 2015`, `from 1 July 2015 to 31 August 2018`. */
  readonly words: string;
  /** Whether nothing later takes its place. */
  readonly isLatest: boolean;
}

/** A role's requirements, the newest first, each in force until the day before the next. */
export function periodsOf(requirements: readonly Requirement[], role: Requirement['role']): readonly Period[] {
  const own = requirements
    .filter((requirement) => requirement.role === role)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : Number(a.validFrom > b.validFrom)));
  return own
    .map((requirement, index) => {
      const next = own.slice(index + 1).find((later) => isForSome(later, requirement));
      const from = `from ${longDate(requirement.validFrom)}`;
      const until = next === undefined ? '' : ` to ${longDate(addDays(next.validFrom, -1))}`;
      return { requirement, words: from + until, isLatest: next === undefined };
    })
    .toReversed();
}

/** Whether a later requirement takes the place of an earlier one for any kind of organisation. */
function isForSome(later: Requirement, earlier: Requirement): boolean {
  return later.organisationKinds.some((kind) => earlier.organisationKinds.includes(kind));
}

/** `Schools: whole staff need one of 3 courses, which counts for 36 months.`, `NHS staff need …; the aim is 85 %.` */
export function requirementSentence(requirement: Requirement, courses: readonly Course[]): string {
  const names = courseNames(requirement.acceptedCourses, courses);
  const which = names.length === 1 ? (names[0] ?? '') : `one of ${String(names.length)} courses`;
  const aim = requirement.target === null ? '' : `; the aim is ${String(requirement.target)} %`;
  return `${whoNeeds(requirement)} ${which}, which ${validityWords(requirement.validity)}${aim}.`;
}

function whoNeeds({ role, organisationKinds: kinds }: Requirement): string {
  const where = inAList(kinds.map((kind) => kindNames[kind]));
  if (isAudience(role)) return `${trainingRoleNames[role]}${isAnywhere(kinds) ? '' : ` (${where})`} need`;
  return `${where}: ${role === 'dsl' ? 'the safeguarding lead needs' : 'whole staff need'}`;
}

/** Whether it is asked of people wherever they work. */
export function isAnywhere(kinds: readonly OrganisationKind[]): boolean {
  return organisationKinds.every((kind) => kinds.includes(kind));
}
