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
  // Every request asks; the answer is the same for an hour, since London's days begin on whole hours of UTC.
  const hour = instant.slice(0, 13);
  if (hour !== lastAsked.hour) lastAsked = { hour, day: dayOf(instant) };
  return lastAsked.day;
}

let lastAsked = { hour: '', day: isoDate('1970-01-01') };

function dayOf(instant: Instant): IsoDate {
  return isoDate(Temporal.Instant.from(instant).toZonedDateTimeISO(london).toPlainDate().toString());
}

/** `2018-03-13 14:05:09`, as a clock on the wall in London shows an instant: it sorts within a day as time goes. */
export function londonClock(instant: Instant): string {
  const { hour, minute, second } = Temporal.Instant.from(instant).toZonedDateTimeISO(london);
  const clock = [hour, minute, second].map((part) => String(part).padStart(2, '0'));
  return `${londonDay(instant)} ${clock.join(':')}`;
}

/** The instant at which a clock on the wall in London shows a time of a day. */
export function londonInstant(day: IsoDate, hour: number, minute: number): Instant {
  return instantOf(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: london, plainTime: { hour, minute } }).epochMilliseconds,
  );
}

/**
 * An instant as it is shown where the day stands still, as in the demonstration: whatever is changed is changed on it.
 * @param ownDate the day that stands still; null where it goes on
 */
export function onOwnDate(at: Instant, ownDate: IsoDate | null): Instant {
  return ownDate === null || londonDay(at) <= ownDate ? at : londonInstant(ownDate, 23, 59);
}
