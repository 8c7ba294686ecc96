import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import type { ReachedClass, TrainingClass } from '@due-regard/shared/training/standing.ts';
import type { Measure } from '@due-regard/shared/training/measures.ts';
import type { Toned } from '../charts/tones.ts';
import type { TagWords } from '../design-system/Tag.tsx';

type Standing = Toned & TagWords;

const outOfDate = { name: 'Out of date', label: 'Out of date', tone: 'orange', colour: 'orange' } as const;
const notTrained = { name: 'Not trained', label: 'Not trained', tone: 'plum', colour: 'red' } as const;
const checking = {
  name: 'Says other training, being checked',
  label: 'Being checked',
  tone: 'turquoise',
  colour: 'blue',
} as const;
const noAnswer = { name: 'No answer yet', label: 'No answer yet', tone: 'blank', colour: 'grey' } as const;

/** How each class is called and drawn, everywhere. No answer is never called a no. */
export const standings: Readonly<Record<TrainingClass, Standing>> = {
  trained: { name: 'Up to date', label: 'Up to date', tone: 'navy', colour: 'green' },
  outOfDate,
  notTrained,
  checking,
  noAnswer,
};

/** The same in the past tense: once reached, for ever reached. */
export const reachedStandings: Readonly<Record<ReachedClass, Standing>> = {
  reached: { name: 'Reached', label: 'Reached', tone: 'navy', colour: 'green' },
  checking,
  notTrained,
  noAnswer,
};

/** The classes of a measure in the order in which they are drawn and listed. */
export function classesOf(measure: Measure): readonly Standing[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => reachedStandings[each])
    : trainingClasses.map((each) => standings[each]);
}
