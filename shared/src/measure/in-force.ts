import { dayNumber } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { always, stepsOf } from './steps.ts';
import type { Steps } from './steps.ts';

/**
 * Which of several facts holds on a day: the one with the latest `validFrom` up to it, of two from the same day the
 * later in the list. Before the first, the first: it is the nearest thing known.
 * @returns undefined on every day when there is no fact at all
 */
export function inForce<F extends { readonly validFrom: IsoDate }>(facts: readonly F[]): Steps<F | undefined> {
  const changes = facts.map((fact) => ({ day: dayNumber(fact.validFrom), value: fact }));
  const [first, ...later] = stepsOf<F | undefined>(undefined, changes).changes;
  return first === undefined ? always(undefined) : { before: first.value, changes: later };
}
