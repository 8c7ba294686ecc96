import { addDays, addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** The council's rounds of WRAP: sessions between two days, and when the list of that round was brought. */
export interface Round {
  readonly from: IsoDate;
  readonly days: number;
  readonly listedOn: IsoDate;
}

function round(from: string, days: number, listedOn: string): Round {
  return { from: isoDate(from), days, listedOn: isoDate(listedOn) };
}

export const rounds: readonly Round[] = [
  round('2015-10-05', 60, '2015-12-11'),
  round('2016-01-11', 75, '2016-04-15'),
  round('2016-04-25', 75, '2016-07-15'),
  round('2016-09-19', 75, '2016-12-09'),
  round('2017-01-16', 75, '2017-04-21'),
  round('2017-05-02', 70, '2017-07-14'),
  round('2017-09-25', 70, '2017-12-08'),
  round('2018-01-08', 45, '2018-02-28'),
];

/** Which round a school's session was in: fewer in the first ones and in the last. */
export function roundOf(index: number): Round {
  const order = [1, 2, 3, 4, 5, 6, 7, 3, 4, 5, 6, 2, 5, 4, 6, 0];
  return rounds[order[(index * 5) % order.length] ?? 0] ?? rounds[0] ?? round('2015-10-05', 60, '2015-12-11');
}

/** A school day within a round. */
export function sessionDay({ from, days }: Round, index: number): IsoDate {
  return weekday(addDays(from, (index * 13) % days));
}

/** When a school's safeguarding lead was trained: within the two years before the list of 1 March 2018. */
export function dslDay(index: number): IsoDate {
  return weekday(addDays(isoDate('2016-04-11'), (index * 29) % 660));
}

/** The renewal of a safeguarding lead's training, a month or so before it would lapse. */
export function dslRenewalDay(index: number): IsoDate {
  return weekday(addDays(addMonths(dslDay(index), 23), -(index % 17)));
}

/** Saturdays and Sundays become the Friday before. */
export function weekday(day: IsoDate): IsoDate {
  const dayOfWeek = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (dayOfWeek === 6) return addDays(day, -1);
  return dayOfWeek === 0 ? addDays(day, -2) : day;
}
