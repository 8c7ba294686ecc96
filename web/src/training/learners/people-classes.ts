import type { PeopleCounts } from '@due-regard/shared/training/learners/api.ts';
import { personClassNames } from '@due-regard/shared/training/learners/person-words.ts';
import type { Toned } from '../../charts/tones.ts';
import { standings } from '../../measure/classes.ts';

/** What is known of people's own training, in the order in which it is drawn and listed. No record is never a no. */
export const peopleClasses: readonly Toned[] = [
  standings.trained,
  standings.outOfDate,
  { ...standings.notTrained, name: personClassNames.notTrained },
  { ...standings.noAnswer, name: personClassNames.noAnswer },
];

/** The counts in that order. */
export function peopleParts({ trained, outOfDate, notTrained, noAnswer }: PeopleCounts): readonly number[] {
  return [trained, outOfDate, notTrained, noAnswer ?? 0];
}
