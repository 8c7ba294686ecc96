import type { Tone, Toned } from '../charts/tones.ts';
import type { Measure } from './measures.ts';
import { reachedClassNames, trainingClassNames } from './standing-words.ts';
import { reachedClasses, trainingClasses } from './standing.ts';
import type { ReachedClass, TrainingClass } from './standing.ts';

export const trainingTones: Readonly<Record<TrainingClass, Tone>> = {
  trained: 'navy',
  outOfDate: 'orange',
  notTrained: 'plum',
  checking: 'turquoise',
  noAnswer: 'blank',
};

const { checking, notTrained, noAnswer } = trainingTones;
const reachedTones: Readonly<Record<ReachedClass, Tone>> = { reached: 'navy', checking, notTrained, noAnswer };

/** The classes of a measure in the order in which they are drawn and listed. */
export function drawnClassesOf(measure: Measure): readonly Toned[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => ({ name: reachedClassNames[each], tone: reachedTones[each] }))
    : trainingClasses.map((each) => ({ name: trainingClassNames[each], tone: trainingTones[each] }));
}
