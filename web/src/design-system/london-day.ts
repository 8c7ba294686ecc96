// The browser's own calendar: the Temporal polyfill would cost 20 kB for these few words.
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

function isInstant(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** `13 March 2018`, the day in London at an instant; a text that is no instant comes back as it is. */
export function londonDayWords(instant: string): string {
  return isInstant(instant) ? day.format(Date.parse(instant)) : instant;
}

/** `13 March 2018 at 14:05`, as a clock in London showed it. */
export function londonTimeWords(instant: string): string {
  return isInstant(instant) ? `${londonDayWords(instant)} at ${time.format(Date.parse(instant))}` : instant;
}
