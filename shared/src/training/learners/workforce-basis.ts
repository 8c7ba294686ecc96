import type { IsoDate } from '../../calendar/iso-date.ts';
import { longDate } from '../../calendar/words.ts';

/** The council's own count of its workforce, as far as its day and source are told. */
export interface WorkforceCount {
  readonly name: string;
  readonly countedOn: IsoDate;
  readonly includesELearning: boolean;
  readonly source: string;
  readonly isInvented: boolean;
}

/** `at 31 March 2019, e-learning counted, by Council workforce (HR training report)`. */
export function workforceBasis({ name, countedOn, includesELearning, source, isInvented }: WorkforceCount): string {
  const counting = includesELearning ? ', e-learning counted' : '';
  return `at ${longDate(countedOn)}${counting}, by ${name} (${source}${isInvented ? '; an invented point' : ''})`;
}

/** What is to be known of two counts of the same people. */
export const twoCounts =
  'Each is true of its own day and counts people in its own way, so neither stands for the other and they are not added up.';
