import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { Refusal } from '@due-regard/shared/http/problem.ts';

/**
 * Why something is not shown on a day: it came into being later, or there is nothing that the reader may know of.
 * @param first its first row, where they may read that one; else even the day would tell of what is withheld
 */
export function notThereOn(asAt: IsoDate, first: { readonly validFrom: IsoDate } | undefined): Refusal {
  if (first === undefined || first.validFrom <= asAt) return refused('not-found');
  const since = longDate(first.validFrom);
  return refused('not-there-yet', `It was not there yet on ${longDate(asAt)}; it has been there since ${since}.`);
}
