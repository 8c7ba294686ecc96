import type { IsoDate } from './iso-date.ts';
import { longDate } from './words.ts';

/**
 * Today by its date: the demonstration stands at a day of its own, which nobody's calendar shows.
 * @param own whether it is the demonstration's own day
 * @returns `22 November 2026`, or `10 June 2019 in this demonstration`
 */
export function todayWords(today: IsoDate, { own }: { readonly own: boolean }): string {
  return own ? `${longDate(today)} in this demonstration` : longDate(today);
}
