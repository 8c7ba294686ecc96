import type { PeopleCounts } from '@due-regard/shared/training/learners/api.ts';
import { personClassNames } from '@due-regard/shared/training/learners/person-words.ts';
import type { Toned } from '@due-regard/shared/charts/tones.ts';
import { trainingTones } from '@due-regard/shared/training/drawn-classes.ts';

/** What is known of people's own training, in the order in which it is drawn and listed. No record is never a no. */
export const peopleClasses: readonly Toned[] = [
  { name: personClassNames.trained, tone: trainingTones.trained },
  { name: personClassNames.outOfDate, tone: trainingTones.outOfDate },
  { name: personClassNames.notTrained, tone: trainingTones.notTrained },
  { name: personClassNames.noAnswer, tone: trainingTones.noAnswer },
];

/** The counts in that order. */
export function peopleParts({ trained, outOfDate, notTrained, noAnswer }: PeopleCounts): readonly number[] {
  return [trained, outOfDate, notTrained, noAnswer ?? 0];
}
