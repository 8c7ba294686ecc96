import type { IsoDate } from '../calendar/iso-date.ts';
import { isNoWiderThan } from '../evidence/publication.ts';
import type { Publication } from '../evidence/publication.ts';
import type { ActionHistory } from './facts.ts';

/** What somebody wrote of an action, of which day it is. */
type Written = Pick<ActionHistory, 'progress' | 'checks' | 'overrides' | 'revisions'>;

type Opening = {
  readonly before: Publication;
  readonly after: Publication;
  /** The day from which it would be open. */
  readonly from: IsoDate;
  /** Whether what was closed on that day is corrected, rather than opened in the course of it. */
  readonly isCorrection: boolean;
};

/**
 * Whether an action, by being opened to more readers, would open what was written while it was closed to them: what is
 * of the day on which it is opened stays closed, what is of later days is read at the level of those days.
 */
export function opensWritten(
  { progress, checks, overrides, revisions }: Written,
  { before, after, from, isCorrection }: Opening,
): boolean {
  if (isNoWiderThan(after, before)) return false;
  const days = [
    ...progress.map(({ enteredOn }) => enteredOn),
    ...checks.map(({ checkedOn }) => checkedOn),
    ...overrides.map(({ fromOn }) => fromOn),
    ...revisions.map(({ revisedOn }) => revisedOn),
  ];
  return days.some((day) => day > from || (isCorrection && day === from));
}
