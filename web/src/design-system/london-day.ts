import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';

// The browser's own calendar: the Temporal polyfill would cost 20 kB for these few words.
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** `13 March 2018`, the day in London at an instant. */
export function londonDayWords(instant: Instant): string {
  return day.format(Date.parse(instant));
}

/** `13 March 2018 at 14:05`, as a clock in London showed it. */
export function londonTimeWords(instant: Instant): string {
  return `${londonDayWords(instant)} at ${time.format(Date.parse(instant))}`;
}
