import type { RegisterView } from '../registers/register.ts';

type Schools = Pick<RegisterView, 'schools'>;

/** Whether a school has closed or is outside the scope of the day; one that nobody knows has not. */
export function hasLeft(school: string, { schools }: Schools): boolean {
  return schools.get(school)?.isInScope === false;
}

/** The schools that are counted on the day. */
export function countedSchools({ schools }: Schools): readonly string[] {
  return [...schools].filter(([, { isInScope }]) => isInScope).map(([id]) => id);
}

/** How an entry about a school stands that is not counted any more. */
export const leftStanding = {
  label: 'School not counted',
  means: 'over',
  explained: 'It has closed, or is outside the scope of the day',
} as const;
