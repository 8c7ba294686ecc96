import { partsOf } from './iso-date.ts';
import type { IsoDate } from './iso-date.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `13 March 2018`, as a letter would write it. */
export function longDate(day: IsoDate): string {
  const [year, month, dayOfMonth] = partsOf(day);
  return `${String(dayOfMonth)} ${months[month - 1] ?? ''} ${String(year)}`;
}

/** `13 March`, where the year is plain from the context. */
export function dayAndMonth(day: IsoDate): string {
  return longDate(day).slice(0, -5);
}

/** `March 2018`. */
export function monthAndYear(day: IsoDate): string {
  return longDate(day).replace(/^\d+ /, '');
}

/** A day as a sentence of another day says it: the year is printed when it is not that of the other. */
export function dayInWords(day: IsoDate, asAt: IsoDate): string {
  return day.slice(0, 4) === asAt.slice(0, 4) ? dayAndMonth(day) : longDate(day);
}

/** `July`, with the year as {@link dayInWords} has it. */
export function monthInWords(day: IsoDate, asAt: IsoDate): string {
  return day.slice(0, 4) === asAt.slice(0, 4) ? monthAndYear(day).slice(0, -5) : monthAndYear(day);
}
