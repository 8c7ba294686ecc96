import { reachedClassNames, trainingClassNames } from '@due-regard/shared/training/standing-words.ts';
import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import type { ReachedClass, TrainingClass } from '@due-regard/shared/training/standing.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import type { TagWords } from '../design-system/Tag.tsx';

const checking = { label: 'Being checked', colour: 'blue' } as const;
const notTrained = { label: trainingClassNames.notTrained, colour: 'red' } as const;
const noAnswer = { label: trainingClassNames.noAnswer, colour: 'grey' } as const;

/** What each class is called on a tag, and its colour. No answer is never called a no. */
export const standings: Readonly<Record<TrainingClass, TagWords>> = {
  trained: { label: trainingClassNames.trained, colour: 'green' },
  outOfDate: { label: trainingClassNames.outOfDate, colour: 'orange' },
  notTrained,
  checking,
  noAnswer,
};

/** The same in the past tense: once reached, for ever reached. */
export const reachedStandings: Readonly<Record<ReachedClass, TagWords>> = {
  reached: { label: reachedClassNames.reached, colour: 'green' },
  checking,
  notTrained,
  noAnswer,
};

/** The tags of a measure in the order in which its classes are drawn and listed. */
export function tagsOf(measure: Measure): readonly TagWords[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => reachedStandings[each])
    : trainingClasses.map((each) => standings[each]);
}
