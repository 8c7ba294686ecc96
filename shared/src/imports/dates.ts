import { dayOfNumber, parseIsoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ReasonCode } from './reasons.ts';
import type { Cell } from './table.ts';
import { dateFormOf } from './date-forms.ts';
import type { DateForm } from './date-forms.ts';

/** Which of two numbers comes first in dates such as 01/03/2018. */
export const dateOrders = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof dateOrders)[number];

type DateReason = Extract<
  ReasonCode,
  'date-not-read' | 'date-without-year' | 'date-not-in-calendar' | 'date-year-not-possible'
>;

/** What one cell says of a day. Blank is null. */
export type DateReading = { readonly day: IsoDate | null } | { readonly refused: DateReason };

/** A whole column of days, read one way; or, when the values fit both ways, the question to put to a person. */
export type DateColumn =
  | {
      readonly kind: 'read';
      readonly order: DateOrder;
      readonly readings: readonly DateReading[];
      readonly twoDigitYears: number;
    }
  | { readonly kind: 'ask'; readonly examples: readonly string[]; readonly suggests: DateOrder | null };

/** Excel's serial number of 1 January 1970. */
const serialOf1970 = 25_569;
/** Five digits: 18 May 1927 to 14 October 2173. Shorter numbers are years or typing errors, not serials. */
const serials = { first: 10_000, last: 99_999 };
const years = { first: 1500, last: 2200 };
/** Two-digit years are 1970 to 2069. */
const lastTwoDigitYearOfThisCentury = 69;

/**
 * One cell as a day: a spreadsheet's day, its serial number, ISO, 13/03/2018, 13-03-18, 13 March 2018, with or without
 * a weekday before and a time after. A year of one or three digits, or outside 1500–2200, is refused as a typing error.
 */
export function readDate(cell: Cell, order: DateOrder = 'day-month'): DateReading {
  return readingOf(dateFormOf(cell), order);
}

/**
 * A whole column read one way. Day before month when the layout says so (`order`) or any value proves it (13/03/2018);
 * `ask` when some value fits both ways, or only month before day, and nothing settles it.
 * @param order what the layout or a person has said; without it the values decide
 */
export function readDateColumn(cells: readonly Cell[], order?: DateOrder): DateColumn {
  const forms = cells.map(dateFormOf);
  const settled = order ?? orderFromValues(forms);
  if (settled === undefined) return question(cells, forms);
  return {
    kind: 'read',
    order: settled,
    readings: forms.map((form) => readingOf(form, settled)),
    twoDigitYears: forms.filter(hasTwoDigitYear).length,
  };
}

function orderFromValues(forms: readonly DateForm[]): DateOrder | undefined {
  const fits = forms.filter((form) => form.kind === 'numbers').map(fitsOf);
  if (fits.some((fit) => fit.dayFirst !== undefined && fit.monthFirst === undefined)) return 'day-month';
  return fits.some(isOpenQuestion) ? undefined : 'day-month';
}

function question(cells: readonly Cell[], forms: readonly DateForm[]): DateColumn {
  const open = forms.flatMap((form, index) => {
    const cell = cells[index];
    return form.kind === 'numbers' && typeof cell === 'string' && isOpenQuestion(fitsOf(form)) ? [{ form, cell }] : [];
  });
  const provesMonthFirst = open.some(({ form }) => fitsOf(form).dayFirst === undefined);
  return {
    kind: 'ask',
    examples: open.slice(0, 3).map(({ cell }) => cell.trim()),
    suggests: provesMonthFirst ? 'month-day' : null,
  };
}

/** A day in both orders of its numbers; undefined where there is none. */
export type Fit = { readonly dayFirst: IsoDate | undefined; readonly monthFirst: IsoDate | undefined };

function fitsOf(form: Extract<DateForm, { kind: 'numbers' }>): Fit {
  const year = yearOf(form.year);
  if (year === undefined) return { dayFirst: undefined, monthFirst: undefined };
  return { dayFirst: dayOf(year, form.second, form.first), monthFirst: dayOf(year, form.first, form.second) };
}

/** Both readings of a cell; undefined for a cell of which the order of numbers is no question. */
export function fitOf(cell: Cell): Fit | undefined {
  const form = dateFormOf(cell);
  return form.kind === 'numbers' ? fitsOf(form) : undefined;
}

export function isOpenQuestion(fit: Fit): boolean {
  return fit.monthFirst !== undefined && fit.dayFirst !== fit.monthFirst;
}

function readingOf(form: DateForm, order: DateOrder): DateReading {
  switch (form.kind) {
    case 'blank':
      return { day: null };
    case 'day':
      return inYears(form.day);
    case 'serial':
      return readingOfSerial(form.serial);
    case 'named':
      return readingOfParts(form.year, form.month, form.day);
    case 'numbers':
      return order === 'day-month'
        ? readingOfParts(form.year, form.second, form.first)
        : readingOfParts(form.year, form.first, form.second);
    case 'no-year':
      return { refused: 'date-without-year' };
    default:
      return { refused: 'date-not-read' };
  }
}

function readingOfParts(yearText: string, month: number, day: number): DateReading {
  const year = yearOf(yearText);
  if (year === undefined) return { refused: 'date-year-not-possible' };
  const found = dayOf(year, month, day);
  return found === undefined ? { refused: 'date-not-in-calendar' } : { day: found };
}

function readingOfSerial(serial: number): DateReading {
  const isInRange = serial >= serials.first && serial < serials.last + 1;
  if (!isInRange) return { refused: 'date-not-read' };
  return { day: dayOfNumber(Math.floor(serial) - serialOf1970) };
}

function inYears(day: IsoDate): DateReading {
  const year = Number(day.slice(0, 4));
  return year < years.first || year > years.last ? { refused: 'date-year-not-possible' } : { day };
}

/** @returns the year, or undefined for one or three digits and for years nobody means */
function yearOf(text: string): number | undefined {
  const year = Number(text);
  if (text.length === 2) return year <= lastTwoDigitYearOfThisCentury ? 2000 + year : 1900 + year;
  return text.length === 4 && year >= years.first && year <= years.last ? year : undefined;
}

function hasTwoDigitYear(form: DateForm): boolean {
  return (form.kind === 'numbers' || form.kind === 'named') && form.year.length === 2;
}

function dayOf(year: number, month: number, day: number): IsoDate | undefined {
  return parseIsoDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
