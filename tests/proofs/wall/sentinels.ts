import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';

/** Stands in every name and text that is planted behind the wall, and nowhere else. */
export const wallWord = 'Quillwort';

/** Days on which things behind the wall happened, and nothing else: Sundays, on which no council does anything. */
export const wallDays = {
  held: isoDate('2018-02-18'),
  heldBefore: isoDate('2017-10-22'),
  planned: isoDate('2036-11-23'),
  asked: isoDate('2017-12-03'),
  due: isoDate('2018-01-07'),
  trained: isoDate('2017-05-21'),
  signed: isoDate('2025-01-26'),
} as const satisfies Readonly<Record<string, IsoDate>>;

/** Counts of people that no other figure is. */
export const wallCounts = [86_753, 90_217, 74_509] as const;

/** Numbers of support plans of a meeting, as far as the form takes them. */
export const wallNumbers = [947, 863] as const;

/** What to look for, and what it is called in a finding. */
export interface Sentinel {
  readonly name: string;
  readonly pattern: RegExp;
}

const word: Sentinel = { name: wallWord, pattern: new RegExp(wallWord, 'i') };

/** Any way in which a page, a file, a calendar or a spreadsheet writes a day. */
function daySentinel(day: IsoDate): Sentinel {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const long = longDate(day);
  const [, monthName = ''] = long.split(' ');
  const short = `${String(Number(dayOfMonth))} ${monthName.slice(0, 3)} ${year}`;
  const slashed = `${dayOfMonth}/${month}/${year}`;
  const cell = `<v>${String(serialOf(day))}</v>`;
  const spellings = [day, `${year}${month}${dayOfMonth}`, long, short, slashed, cell];
  return { name: day, pattern: new RegExp(spellings.join('|'), 'i') };
}

/** The number under which a spreadsheet keeps a day. */
function serialOf(day: IsoDate): number {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/**
 * A number by itself, with or without its comma, or between the commas of a list: no part of an id, an instant or another
 * number, as three digits after a comma are.
 */
function numberSentinel(value: number): Sentinel {
  const grouped = value.toLocaleString('en-GB');
  const inOneRun = value > 999 ? [`(?<![\\w.-])${String(value)}`] : [];
  const spellings = [`(?<![\\w.,-])${grouped}`, ...inOneRun].join('|');
  return { name: String(value), pattern: new RegExp(`(?:${spellings})(?![\\w-])`) };
}

const { asked, due, ...ofProcess } = wallDays;

/** What tells that the panel met, or of what, to whoever keeps its process. */
export const processSentinels: readonly Sentinel[] = [word, ...Object.values(ofProcess).map(daySentinel)];

/** What tells of a request for information, which the chair alone may know. */
export const requestSentinels: readonly Sentinel[] = [asked, due].map(daySentinel);

/** What tells of many people, in numbers that nothing else has. */
export const countSentinels: readonly Sentinel[] = wallCounts.map(numberSentinel);

/** What tells a number of people. */
export const numberSentinels: readonly Sentinel[] = [...countSentinels, ...wallNumbers.map(numberSentinel)];

export const allSentinels: readonly Sentinel[] = [...processSentinels, ...requestSentinels, ...numberSentinels];

/** @returns the names of the sentinels that a text holds */
export function found(text: string, sentinels: readonly Sentinel[]): readonly string[] {
  return sentinels.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}
