import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { percentage } from '@due-regard/shared/measure/percentage.ts';

/** What a service or partner sent, as far as words are made of it. */
export interface CountedTotal {
  readonly name: string;
  readonly trained: number;
  readonly inPost: number;
  readonly countedOn: IsoDate;
  readonly includesELearning: boolean;
}

export function shareOf({ trained, inPost }: Pick<CountedTotal, 'trained' | 'inPost'>): string {
  return percentage(trained, inPost);
}

/** `2,810 of 4,011`. */
export function ofWords({ trained, inPost }: Pick<CountedTotal, 'trained' | 'inPost'>): string {
  return `${trained.toLocaleString('en-GB')} of ${inPost.toLocaleString('en-GB')}`;
}

/** `121 days old`, so that nobody reads an old count as today's. */
export function ageWords(ageDays: number): string {
  if (ageDays === 0) return 'counted on the day';
  return `${ageDays.toLocaleString('en-GB')} ${ageDays === 1 ? 'day' : 'days'} old`;
}

/** Whether the count holds e-learning beside sessions with a facilitator. */
export function courseWords({ includesELearning }: Pick<CountedTotal, 'includesELearning'>): string {
  return includesELearning ? 'E-learning counted' : 'E-learning not counted';
}

/** `HR training report, counted on 31 March 2019`. */
export function sentAs({ source, countedOn }: { readonly source: string; readonly countedOn: IsoDate }): string {
  return `${source}, counted on ${longDate(countedOn)}`;
}

/**
 * The latest total of the largest body in a sentence, and how many others there are. Totals of different days are
 * never added up.
 */
export function totalSentence(latest: readonly CountedTotal[]): string {
  const [largest] = latest.toSorted((a, b) => b.inPost - a.inPost);
  if (largest === undefined) return 'No total has been sent.';
  const counting = largest.includesELearning ? ', e-learning counted' : '';
  const head = `${largest.name}: ${ofWords(largest)} trained (${shareOf(largest)}) at ${longDate(largest.countedOn)}${counting}`;
  const others = latest.length - 1;
  if (others === 0) return `${head}.`;
  return `${head}; ${others === 1 ? '1 other sent a total' : `${String(others)} others sent totals`}.`;
}
