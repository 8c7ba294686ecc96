import type { CoverageCounts } from './coverage-counts.ts';
import { reachedClasses, trainingClasses } from './standing.ts';

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

/** The counts of a measure in that order. */
export function partsOf(counts: CoverageCounts, measure: Measure): readonly number[] {
  return measure === 'reached'
    ? reachedClasses.map((each) => counts.reached[each])
    : trainingClasses.map((each) => counts[measure][each]);
}

/** How many schools a measure counts as done: reached, or up to date. */
export function doneOf(counts: CoverageCounts, measure: Measure): number {
  return measure === 'reached' ? counts.reached.reached : counts[measure].trained;
}
