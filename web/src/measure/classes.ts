import { reachedClasses, trainingClasses } from '@due-regard/shared/training/standing.ts';
import type { ReachedClass, TrainingClass } from '@due-regard/shared/training/standing.ts';
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

/** What is measured of every school. */
export const measures = ['upToDate', 'staff', 'dsl', 'reached'] as const;
export type Measure = (typeof measures)[number];

export const measureNames: Readonly<Record<Measure, string>> = {
  upToDate: 'Up to date',
  staff: 'Whole staff',
  dsl: 'Safeguarding lead',
  reached: 'Reached',
};

/** What each measure asks, in a sentence for "About". */
export const measureMeanings: Readonly<Record<Measure, string>> = {
  upToDate:
    'A school is up to date when its whole-staff training and the training of its safeguarding lead both still count.',
  staff: 'Whole staff: the newest accepted session for all staff still counts on the day.',
  dsl: 'Safeguarding lead (DSL): the lead in post on the day has training that still counts.',
  reached: 'Reached: at least one accepted session for all staff was ever held. It is never lost when training lapses.',
};

export type StandingCounts = Readonly<Record<TrainingClass, number>>;
export type ReachedCounts = Readonly<Record<ReachedClass, number>>;

/** The counts of one group of schools by every measure. */
export interface MeasuredCounts {
  readonly inScope: number;
  readonly reached: ReachedCounts;
  readonly upToDate: StandingCounts;
  readonly staff: StandingCounts;
  readonly dsl: StandingCounts;
}

/** The classes of a measure in the order in which they are drawn and listed. */
export function classesOf(measure: Measure): readonly Standing[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => reachedStandings[each])
    : trainingClasses.map((each) => standings[each]);
}

/** The counts of a measure in that order. */
export function partsOf(counts: MeasuredCounts, measure: Measure): readonly number[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => counts.reached[each])
    : trainingClasses.map((each) => counts[measure][each]);
}

/** How many schools a measure counts as done: reached, or up to date. */
export function doneOf(counts: MeasuredCounts, measure: Measure): number {
  return measure === 'reached' ? counts.reached.reached : counts[measure].trained;
}
