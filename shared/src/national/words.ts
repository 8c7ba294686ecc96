import { longDate } from '../calendar/words.ts';
import type { NationalValue, WayPublished } from './figure.ts';

/** All that is said of a council's own Channel figures, to everybody and whether there are any or not. */
export const localChannelWords = 'Local Channel figures may be withheld; the information officer decides each request.';

/** What stands where a year has no figure. */
export const noFigureWords = 'no figure';

export const gapWords =
  'No figure: nothing was published for the year by this date, or we have not read it. It is not nought.';

const beginnings: Readonly<Record<WayPublished, string>> = { on: 'Published', by: 'Public by', revised: 'Revised' };

/** `Published 26 November 2020`, `Public by 14 December 2023; the first day is not known to us`, `Revised 26 November 2020`. */
export function publishedWords({ published, day }: Pick<NationalValue, 'published' | 'day'>): string {
  const words = `${beginnings[published]} ${longDate(day)}`;
  return published === 'by' ? `${words}; the first day is not known to us` : words;
}

/** Said of a day after today: what is published is not foretold. */
export const laterDayWords =
  'This date is after today. Nothing is foretold: shown is what was published by it and has been read.';

/** `year ending March 2025`, `years ending March 2017 to 2024`. */
export function yearsWords(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last
    ? `year ending March ${String(last)}`
    : `years ending March ${String(first)} to ${String(last)}`;
}
