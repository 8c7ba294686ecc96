import { Temporal } from 'temporal-polyfill';
import { instantOf, isoDate } from './iso-date.ts';
import type { Instant, IsoDate } from './iso-date.ts';

const london = 'Europe/London';

/**
 * The first instant after a day has ended in London. What we knew on that day is everything recorded before it.
 * @source design: "known at" is the end of that day in London
 */
export function endOfLondonDay(day: IsoDate): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(london);
  return instantOf(next.epochMilliseconds);
}

/** The day that a clock on the wall in London shows at an instant. */
export function londonDay(instant: Instant): IsoDate {
  return isoDate(Temporal.Instant.from(instant).toZonedDateTimeISO(london).toPlainDate().toString());
}
