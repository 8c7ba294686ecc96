import { combine } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';

export const trainingClasses = ['trained', 'outOfDate', 'notTrained', 'checking', 'noAnswer'] as const;

/** What we know of training on a day. `noAnswer` has not told what the measure asks; it is never a "no". */
export type TrainingClass = (typeof trainingClasses)[number];

export const reachedClasses = ['reached', 'checking', 'notTrained', 'noAnswer'] as const;

/** The same in the past tense: once reached, a school stays reached when its training falls out of date. */
export type ReachedClass = (typeof reachedClasses)[number];

/** What holds a school back, the gravest first: what is overdue is never hidden by what is only unknown. */
const gravestFirst = ['outOfDate', 'notTrained', 'checking', 'noAnswer'] as const;

/** A school is up to date when its staff and its safeguarding lead both are. */
export function upToDateClass(staff: TrainingClass, dsl: TrainingClass): TrainingClass {
  return gravestFirst.find((each) => each === staff || each === dsl) ?? 'trained';
}

export function upToDateSteps(staff: Steps<TrainingClass>, dsl: Steps<TrainingClass>): Steps<TrainingClass> {
  return combine(staff, dsl, upToDateClass);
}
