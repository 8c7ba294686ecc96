import type { PeopleCounts } from '@due-regard/shared/training/learners/api.ts';
import type { Toned } from '../../charts/tones.ts';
import { standings } from '../../measure/classes.ts';

/** What is known of people's own training, in the order in which it is drawn and listed. No record is never a no. */
export const peopleClasses: readonly Toned[] = [
  standings.trained,
  standings.outOfDate,
  { ...standings.notTrained, name: 'Not completed' },
  { ...standings.noAnswer, name: 'No record' },
];

/** The counts in that order. */
export function peopleParts({ trained, outOfDate, notTrained, noAnswer }: PeopleCounts): readonly number[] {
  return [trained, outOfDate, notTrained, noAnswer ?? 0];
}
