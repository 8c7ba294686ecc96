import { addDays, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Completion, Post } from '@due-regard/shared/training/learners/facts.ts';

/** How many people there are, each with one post. */
export interface PeopleSize {
  readonly organisations: number;
  readonly posts: number;
  readonly completions: number;
}

export const county: PeopleSize = { organisations: 500, posts: 30_000, completions: 120_000 };
export const national: PeopleSize = { organisations: 27_000, posts: 1_200_000, completions: 5_000_000 };

/** The list of staff that all of them stand in. */
export const listOfStaff = { batchId: 'staff-list', fileDate: isoDate('2016-01-04'), ends: [] };

const firstDay = isoDate('2016-01-04');
const days = 3650;
const courses = ['ho-awareness', 'wrap', 'ho-awareness', 'ho-referrals'] as const;

export function organisationId(index: number): string {
  return `service-${String(index).padStart(5, '0')}`;
}

/** Numbers without a pattern that are the same in every run. */
function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x45d9f3b);
  return (Math.imul(once ^ (once >>> 16), 0x45d9f3b) >>> 0) % 1_000_003;
}

/** As long as the hash of a real one. */
function learnerOf(organisation: number, person: number): string {
  return `${String(mixed(organisation * 131 + person)).padStart(7, '0')}-${String(organisation).padStart(6, '0')}-${String(person).padStart(6, '0')}`;
}

/** The people in post of one organisation: a quarter of them have left. */
export function postsOf(organisation: number, size: PeopleSize): readonly Post[] {
  return Array.from({ length: Math.round(size.posts / size.organisations) }, (_, person) => {
    const roll = mixed(organisation * 977 + person);
    const from = addDays(firstDay, roll % days);
    return {
      learner: learnerOf(organisation, person),
      organisationId: organisationId(organisation),
      audience: 'council-staff',
      from,
      to: roll % 4 === 0 ? addDays(from, 200 + (roll % 1500)) : null,
      batchId: listOfStaff.batchId,
    };
  });
}

/** What learning systems say of the same people. */
export function completionsOf(organisation: number, size: PeopleSize): readonly Completion[] {
  const people = Math.round(size.posts / size.organisations);
  return Array.from({ length: Math.round(size.completions / size.organisations) }, (_, index) => {
    const roll = mixed(organisation * 7919 + index);
    return {
      learner: learnerOf(organisation, index % people),
      courseId: courses[index % courses.length] ?? courses[0],
      outcome: roll % 11 === 0 ? 'not-completed' : 'completed',
      onDay: addDays(firstDay, roll % days),
    };
  });
}
