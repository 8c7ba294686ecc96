import { addDays } from '../calendar/iso-date.ts';
import type { Instant, IsoDate } from '../calendar/iso-date.ts';
import { londonDay, londonInstant } from '../calendar/london.ts';
import { weekdayOf } from './bank-holidays.ts';
import { isWorkingDay } from './working-days.ts';

/**
 * Whether digests go out at an instant: from half past seven in the morning to seven in the evening in London, on
 * working days. What an outage kept back until later waits for the next working day.
 * @returns the day in London, or undefined
 */
export function digestDayAt(now: Instant): IsoDate | undefined {
  const day = londonDay(now);
  return isWorkingDay(day) && beginOf(day) <= now && now < londonInstant(day, 19, 0) ? day : undefined;
}

/** The next instant, after this one, at which a day's digests begin. */
export function nextDigestsAt(now: Instant): Instant {
  let day = londonDay(now);
  while (!isWorkingDay(day) || beginOf(day) <= now) day = addDays(day, 1);
  return beginOf(day);
}

/** The Monday of a day's week. */
export function weekOf(day: IsoDate): IsoDate {
  return addDays(day, -weekdayOf(day));
}

function beginOf(day: IsoDate): Instant {
  return londonInstant(day, 7, 30);
}
