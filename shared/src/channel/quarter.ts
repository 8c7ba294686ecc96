import { addDays, addMonths, fromParts, parseIsoDate, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { monthAndYear } from '../calendar/words.ts';

/** The first day of the quarter in which a day lies: 1 January, April, July or October. */
export function quarterOf(day: IsoDate): IsoDate {
  const [year, month] = partsOf(day);
  return fromParts(year, month - ((month - 1) % 3), 1);
}

export function lastDayOf(quarter: IsoDate): IsoDate {
  return addDays(addMonths(quarter, 3), -1);
}

/** A quarter is over on the day after its last: before that nothing of it can be whole. */
export function isOver(quarter: IsoDate, asAt: IsoDate): boolean {
  return lastDayOf(quarter) < asAt;
}

/** @returns the quarters from one to another, the first first; none where it ends before it begins */
export function quartersBetween(first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const all: IsoDate[] = [];
  for (let quarter = first; quarter <= last; quarter = addMonths(quarter, 3)) all.push(quarter);
  return all;
}

/** `April to June 2024`. */
export function quarterWords(quarter: IsoDate): string {
  return quartersWords(quarter, quarter);
}

/** `April to September 2024`, `October 2024 to March 2025`: from the first day of one quarter to the last of another. */
export function quartersWords(from: IsoDate, to: IsoDate): string {
  const [first, last] = [monthAndYear(from), monthAndYear(lastDayOf(to))];
  return `${first.slice(-4) === last.slice(-4) ? first.slice(0, -5) : first} to ${last}`;
}

const wordsForm = /^(january|april|july|october) (?:to|-|–) (?:march|june|september|december) (\d{4})$/i;
const months: Readonly<Record<string, number>> = { january: 1, april: 4, july: 7, october: 10 };

/**
 * A quarter as a file may name it: `April to June 2024`, or its first day, `2024-04-01`.
 * @returns undefined for what is neither
 */
export function readQuarter(text: string): IsoDate | undefined {
  const day = parseIsoDate(text);
  if (day !== undefined) return quarterOf(day) === day ? day : undefined;
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const [, month = '', year = ''] = wordsForm.exec(plain) ?? [];
  const first = months[month.toLowerCase()];
  if (first === undefined || year < '1000') return undefined;
  const quarter = fromParts(Number(year), first, 1);
  const ownWords = quarterWords(quarter).toLowerCase();
  return ownWords === plain.toLowerCase().replace(/ [-–] /, ' to ') ? quarter : undefined;
}
