import { addDays, dayNumber, fromParts, isoDate, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';

/** A bank holiday of England and Wales. */
export type BankHoliday = { readonly on: IsoDate; readonly name: string; readonly isSubstitute: boolean };

/** A year in which a proclamation moved a holiday or gave another. */
type Proclaimed = {
  readonly name: string;
  readonly on: IsoDate;
  /** The day that the rule gives, where it is this one that was moved. */
  readonly insteadOf: IsoDate | null;
  readonly source: string;
};

const list = 'gov.uk, UK bank holidays: England and Wales';
const beforeList = 'royal proclamation (Banking and Financial Dealings Act 1971, s1); before the list of gov.uk begins';

/** What no rule foretells, since 2000. A new proclamation is a new line. */
export const proclaimed: readonly Proclaimed[] = [
  moved('Spring bank holiday', '2002-05-27', { to: '2002-06-04', source: beforeList }),
  extra("Queen's Golden Jubilee", '2002-06-03', beforeList),
  extra('Royal wedding', '2011-04-29', beforeList),
  moved('Spring bank holiday', '2012-05-28', { to: '2012-06-04', source: list }),
  extra("Queen's Diamond Jubilee", '2012-06-05', list),
  moved('Early May bank holiday', '2020-05-04', { to: '2020-05-08', source: list }),
  moved('Spring bank holiday', '2022-05-30', { to: '2022-06-02', source: list }),
  extra('Platinum Jubilee bank holiday', '2022-06-03', list),
  extra('State Funeral of Queen Elizabeth II', '2022-09-19', list),
  extra('Coronation of King Charles III', '2023-05-08', list),
];

/**
 * The bank holidays of a year in England and Wales, the earliest first, by rule and with what was proclaimed.
 * @source Banking and Financial Dealings Act 1971; https://www.gov.uk/bank-holidays
 */
export function bankHolidaysOf(year: number): readonly BankHoliday[] {
  const easter = dayNumber(easterSunday(year)) - dayNumber(fromParts(year, 1, 1));
  const newYear = fromParts(year, 1, 1);
  const byRule = [
    ...substituted([{ on: newYear, name: "New Year's Day" }]),
    asNamed('Good Friday', addDays(newYear, easter - 2)),
    asNamed('Easter Monday', addDays(newYear, easter + 1)),
    asNamed('Early May bank holiday', mondayFrom(fromParts(year, 5, 1))),
    asNamed('Spring bank holiday', mondayFrom(fromParts(year, 5, 25))),
    asNamed('Summer bank holiday', mondayFrom(fromParts(year, 8, 25))),
    ...substituted([
      { on: fromParts(year, 12, 25), name: 'Christmas Day' },
      { on: fromParts(year, 12, 26), name: 'Boxing Day' },
    ]),
  ];
  const own = proclaimed.filter(({ on }) => partsOf(on)[0] === year);
  const taken = new Set(own.map(({ insteadOf }) => insteadOf));
  return [...byRule.filter(({ on }) => !taken.has(on)), ...own.map(({ name, on }) => asNamed(name, on))].toSorted(
    (one, other) => dayNumber(one.on) - dayNumber(other.on),
  );
}

/** Whole days since a Monday: 0 Monday … 6 Sunday. */
export function weekdayOf(day: IsoDate): number {
  return (((dayNumber(day) + 3) % 7) + 7) % 7;
}

/**
 * The Sunday of Easter by the Gregorian reckoning.
 * @source Meeus, Jones and Butcher, the anonymous Gregorian algorithm
 */
function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const days = epact + toSunday - 7 * late + 114;
  return fromParts(year, Math.floor(days / 31), (days % 31) + 1);
}

function asNamed(name: string, on: IsoDate): BankHoliday {
  return { on, name, isSubstitute: false };
}

/** The first Monday on or after a day. */
function mondayFrom(day: IsoDate): IsoDate {
  return addDays(day, (7 - weekdayOf(day)) % 7);
}

/** What falls on a weekend is kept on the next working day that is not another of them. */
function substituted(days: readonly { readonly on: IsoDate; readonly name: string }[]): readonly BankHoliday[] {
  const kept = days.filter(({ on }) => weekdayOf(on) < 5).map(({ on }) => on);
  return days.map(({ on, name }) => {
    if (weekdayOf(on) < 5) return asNamed(name, on);
    let day = mondayFrom(on);
    while (kept.includes(day)) day = addDays(day, 1);
    kept.push(day);
    return { on: day, name, isSubstitute: true };
  });
}

function moved(
  name: string,
  from: string,
  { to, source }: { readonly to: string; readonly source: string },
): Proclaimed {
  return { name, on: isoDate(to), insteadOf: isoDate(from), source };
}

function extra(name: string, on: string, source: string): Proclaimed {
  return { name, on: isoDate(on), insteadOf: null, source };
}
