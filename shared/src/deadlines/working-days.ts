import { addDays, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { bankHolidaysOf, weekdayOf } from './bank-holidays.ts';

/** Whether councils of England and Wales work on a day: no Saturday, Sunday or bank holiday. */
export function isWorkingDay(day: IsoDate): boolean {
  return weekdayOf(day) < 5 && !bankHolidaysOf(partsOf(day)[0]).some(({ on }) => on === day);
}

/** The nth working day after a day, or before it when `count` is negative; the day itself when it is 0. */
export function addWorkingDays(day: IsoDate, count: number): IsoDate {
  const step = count < 0 ? -1 : 1;
  let [at, left] = [day, Math.abs(Math.trunc(count))];
  while (left > 0) {
    at = addDays(at, step);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/**
 * The last working day on which a notice can go out so that so many clear working days lie before a day: neither the day
 * of the notice nor the day itself is counted.
 * @example five clear days before Tuesday 13 March 2018 is Monday 5 March
 */
export function clearWorkingDaysBefore(day: IsoDate, clear: number): IsoDate {
  return addWorkingDays(day, -(clear + 1));
}
