import type { IsoDate } from '../calendar/iso-date.ts';
import type { Cell } from './table.ts';

/** The form of what a cell says of a day, before the order of day and month is known. */
export type DateForm =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'serial'; readonly serial: number }
  | { readonly kind: 'named'; readonly day: number; readonly month: number; readonly year: string }
  | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: string }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'other' };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const fullMonthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const weekday =
  /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?\s+/i;
const timeOfDay = /(?:[T\s]|,\s*)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:am|pm)?\s*(?:Z|[+-]\d{2}:?\d{2})?$/i;
const serialText = /^\d{5}(?:\.\d+)?$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,5})$/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?,?[\s-]+(\d{1,5})$/i;
const monthNameDay = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{1,5})$/i;
const withoutYear =
  /^(?:\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[\s-]+([a-z]+)\.?|([a-z]+)\.?\s+\d{1,2}(?:st|nd|rd|th)?)$/i;
const longestDate = 60;

/** The form of one cell; `other` when it says nothing that is known as a day. */
export function dateFormOf(cell: Cell): DateForm {
  if (typeof cell === 'number') return { kind: 'serial', serial: cell };
  if (typeof cell !== 'string') return { kind: 'day', day: cell.date };
  const whole = cell.trim();
  if (whole === '') return { kind: 'blank' };
  if (whole.length > longestDate) return { kind: 'other' };
  const text = whole.replace(weekday, '').replace(timeOfDay, '').trim();
  if (serialText.test(text)) return { kind: 'serial', serial: Number(text) };
  return formOfNumbers(text) ?? formOfNames(text) ?? (lacksYear(text) ? { kind: 'no-year' } : { kind: 'other' });
}

function formOfNumbers(text: string): DateForm | undefined {
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  if (isoYear !== undefined) return { kind: 'named', day: Number(isoDay), month: Number(isoMonth), year: isoYear };
  const [, first, second, year] = yearLast.exec(text) ?? [];
  return year === undefined ? undefined : { kind: 'numbers', first: Number(first), second: Number(second), year };
}

function formOfNames(text: string): DateForm | undefined {
  const [, day, name, year] = dayMonthName.exec(text) ?? [];
  if (day !== undefined) return named(day, name, year);
  const [, firstName, dayAfter, yearAfter] = monthNameDay.exec(text) ?? [];
  return dayAfter === undefined ? undefined : named(dayAfter, firstName, yearAfter);
}

function named(day: string, name = '', year = ''): DateForm | undefined {
  const month = monthOfName(name.toLowerCase());
  return month === 0 ? undefined : { kind: 'named', day: Number(day), month, year };
}

/** `13/03` and `13 March`: which year is meant is nobody's guess. */
function lacksYear(text: string): boolean {
  const found = withoutYear.exec(text);
  if (found === null) return false;
  const name = found[1] ?? found[2];
  return name === undefined || monthOfName(name.toLowerCase()) > 0;
}

/** @returns 1 to 12, or 0 when it is no month's name */
function monthOfName(name: string): number {
  if (name === 'sept') return 9;
  const whole = fullMonthNames.indexOf(name) + 1;
  return whole > 0 ? whole : monthNames.indexOf(name) + 1;
}
