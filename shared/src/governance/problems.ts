import { unlikelyDay } from '../deadlines/unlikely-day.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';
import { isChannelPanel } from './body.ts';
import type { Body } from './body.ts';
import type { Meeting } from './meeting.ts';

/** What cannot be said of a body, each named by the field to mend. */
export function bodyProblems(
  { name, termsReviewDue, endedOn }: Pick<Body, 'name' | 'termsReviewDue' | 'endedOn'>,
  today: IsoDate,
): readonly FieldProblem[] {
  const problems: readonly (FieldProblem | false)[] = [
    isChannelPanel(name) && { field: 'name', code: 'channel-panel' },
    unlikelyDay('termsReviewDue', termsReviewDue, today),
    unlikelyDay('endedOn', endedOn, today),
  ];
  return problems.filter((problem) => problem !== false);
}

/**
 * What cannot be said of a meeting.
 * @param others of the same body
 */
export function meetingProblems(
  { meetsOn, status }: Pick<Meeting, 'meetsOn' | 'status'>,
  others: readonly Pick<Meeting, 'meetsOn' | 'status'>[],
  today: IsoDate,
): readonly FieldProblem[] {
  const isTwice =
    status !== 'cancelled' && others.some((other) => other.status !== 'cancelled' && other.meetsOn === meetsOn);
  const problems: readonly (FieldProblem | false)[] = [
    status === 'held' && meetsOn > today && { field: 'meetsOn', code: 'in-the-future' },
    isTwice && { field: 'meetsOn', code: 'meets-already' },
    unlikelyDay('meetsOn', meetsOn, today),
  ];
  return problems.filter((problem) => problem !== false);
}
