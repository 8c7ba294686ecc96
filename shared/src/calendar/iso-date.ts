/** A calendar day, `YYYY-MM-DD`. Made only by the functions of this file. */
export type IsoDate = string & { readonly kind: 'IsoDate' };

/** An instant in UTC, `YYYY-MM-DDTHH:MM:SS.mmmZ`. */
export type Instant = string & { readonly kind: 'Instant' };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const millisecondsADay = 86_400_000;
/** Beyond it a day has no four figures for its year: what would come later falls on it. */
const lastDay = asIsoDate('9999-12-31');
const lastDayNumber = 2_932_896;

/** @returns the day, or undefined when the text is not a day of the calendar between 1000 and 9999 */
export function parseIsoDate(text: string): IsoDate | undefined {
  if (!dayPattern.test(text) || text < '1000') return undefined;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return undefined;
  return asIsoDate(text);
}

/** @throws RangeError when the text is not a day; for literals and rows already checked */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (day === undefined) throw new RangeError('not a day of the calendar');
  return day;
}

/** @returns the instant, or undefined when the text is not a UTC instant with milliseconds */
export function parseInstant(text: string): Instant | undefined {
  if (!instantPattern.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return asInstant(text);
}

/** @param milliseconds since 1970 UTC */
export function instantOf(milliseconds: number): Instant {
  return asInstant(new Date(milliseconds).toISOString());
}

/** @returns whole days since 1 January 1970 */
export function dayNumber(day: IsoDate): number {
  const [year, month, dayOfMonth] = partsOf(day);
  // The year begins in March here, so that the leap day is its last; whole numbers are far quicker than a parser.
  const marchYear = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + dayOfYear - 719_469;
}

/** The inverse of {@link dayNumber}. */
export function dayOfNumber(days: number): IsoDate {
  if (days > lastDayNumber) return lastDay;
  return asIsoDate(new Date(days * millisecondsADay).toISOString().slice(0, 10));
}

export function addDays(day: IsoDate, days: number): IsoDate {
  return dayOfNumber(dayNumber(day) + days);
}

/** Whole days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month N months on; the month's last day where there is none (29 February → 28). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const [year, month, dayOfMonth] = partsOf(day);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = (count % 12) + 1;
  if (targetYear > 9999) return lastDay;
  return fromParts(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

function endOfMonth(day: IsoDate): IsoDate {
  const [year, month] = partsOf(day);
  return fromParts(year, month, daysInMonth(year, month));
}

/** The last days of `count` months in order, the month of `day` last and cut at `day` itself. */
export function monthEndsTo(day: IsoDate, count: number): readonly IsoDate[] {
  const ends = Array.from({ length: count - 1 }, (_, index) =>
    endOfMonth(addMonths(firstOfMonth(day), index + 1 - count)),
  );
  return [...ends, day];
}

/** The order of days, for sorting. */
export function byDay(one: IsoDate, other: IsoDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function firstOfMonth(day: IsoDate): IsoDate {
  return asIsoDate(`${day.slice(0, 7)}-01`);
}

/** @returns year, month 1–12, day 1–31 */
export function partsOf(day: IsoDate): readonly [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** @throws RangeError when there is no such day */
export function fromParts(year: number, month: number, day: number): IsoDate {
  return isoDate(`${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`);
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

// The casts below are the only ones: each text has just been made or checked in its form.
function asIsoDate(text: string): IsoDate {
  return text as IsoDate;
}
function asInstant(text: string): Instant {
  return text as Instant;
}
