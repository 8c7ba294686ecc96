import { dayNumber, dayOfNumber, daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { nextDay, valueAt } from '../measure/steps.ts';
import { isInScope } from './timeline.ts';
import type { SchoolTimeline } from './timeline.ts';

/** Schools up to date today that fall out of date within so many days, each count holding the ones before it. */
export type Expiring = { readonly days30: number; readonly days60: number; readonly days90: number };

/** A school that is up to date, and the first day on which it no longer is unless somebody acts. */
export type ExpiringSchool = { readonly timeline: SchoolTimeline; readonly lapsesOn: IsoDate };

export function expiringWithin(timelines: readonly SchoolTimeline[], asAt: IsoDate): Expiring {
  const daysLeft = expiringSchools(timelines, { asAt, days: 90 }).map((school) => daysBetween(asAt, school.lapsesOn));
  return {
    days30: daysLeft.filter((days) => days <= 30).length,
    days60: daysLeft.filter((days) => days <= 60).length,
    days90: daysLeft.length,
  };
}

/** The schools behind {@link expiringWithin}, the first to lapse first. A school about to close does not lapse. */
export function expiringSchools(
  timelines: readonly SchoolTimeline[],
  { asAt, days }: { readonly asAt: IsoDate; readonly days: number },
): readonly ExpiringSchool[] {
  const today = dayNumber(asAt);
  return timelines
    .filter((timeline) => isInScope(timeline, today))
    .map((timeline) => ({ timeline, day: lapseDay(timeline, today) }))
    .filter(({ timeline, day }) => day > today && day <= today + days && isInScope(timeline, day))
    .toSorted((a, b) => a.day - b.day)
    .map(({ timeline, day }) => ({ timeline, lapsesOn: dayOfNumber(day) }));
}

/**
 * The first day on which a school that is up to date no longer is, from what is known now.
 * @returns null when it is not up to date, or never lapses
 */
export function lapseOf(timeline: SchoolTimeline, asAt: IsoDate): IsoDate | null {
  const day = lapseDay(timeline, dayNumber(asAt));
  return day > dayNumber(asAt) && day < Infinity ? dayOfNumber(day) : null;
}

function lapseDay({ upToDate }: SchoolTimeline, today: number): number {
  return valueAt(upToDate, today) === 'trained' ? nextDay(upToDate, today, (each) => each !== 'trained') : today;
}
