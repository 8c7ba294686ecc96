import { addMonths, parseIsoDate, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { longDate } from '../calendar/words.ts';

/**
 * How often something is to be done. `anchored`: on a day of the year, every so many months from it (`startsOn` is
 * `MM-DD`); `interval`: so many months after it was last done.
 */
export type Recurrence =
  | { readonly kind: 'anchored'; readonly startsOn: string; readonly everyMonths: number }
  | { readonly kind: 'interval'; readonly months: number };

/** What has been done of it, and from when it was asked. */
export type RecurrenceFacts = {
  /** Every day on which it was done, in any order; those after `asAt` are not looked at. */
  readonly doneOn: readonly IsoDate[];
  /** Anchored: the first occurrence is the first on or after it. Interval: due on it while it was never done. */
  readonly startsFrom: IsoDate;
  readonly asAt: IsoDate;
};

/** When something that recurs is to be done next; it is overdue when that day has passed. */
export type NextDue = {
  /** The earliest occurrence that is not done: while it is missed it stays this one. */
  readonly dueOn: IsoDate;
  /** The last time it was done, whichever occurrence that was for. */
  readonly lastDoneOn: IsoDate | null;
  /** Occurrences whose day has passed without its being done, the one on `dueOn` among them. */
  readonly missed: number;
};

/**
 * The next day on which something that recurs is due.
 *
 * What counts as done: a doing settles every occurrence that had fallen due by then, because it was late for them;
 * when nothing was open, it was early for the next one, if the one before had fallen due already. So a second doing in
 * one period settles nothing more, and neither early nor late moves the days of the calendar. An interval begins anew
 * with each doing.
 * @returns total: months below one count as one, and a day that no year has as `startsFrom`
 */
export function nextDue(recurrence: Recurrence, facts: RecurrenceFacts): NextDue {
  const { startsFrom, asAt } = facts;
  const done = facts.doneOn.filter((day) => day <= asAt).toSorted();
  const lastDoneOn = done.at(-1) ?? null;
  if (recurrence.kind === 'interval') {
    const dueOn = lastDoneOn === null ? startsFrom : addMonths(lastDoneOn, wholeMonths(recurrence.months));
    return { dueOn, lastDoneOn, missed: dueOn < asAt ? 1 : 0 };
  }
  const dayOf = occurrencesOf(recurrence, startsFrom);
  const next = firstUnsettled(dayOf, done);
  return { dueOn: dayOf(next), lastDoneOn, missed: countFrom(next, dayOf, asAt) };
}

/** `every year on 31 March`, `every 3 months, counted from 1 April`, `every 6 months after it was last done`. */
export function recurrenceWords(recurrence: Recurrence): string {
  if (recurrence.kind === 'interval') return `${everyWords(recurrence.months)} after it was last done`;
  const every = everyWords(recurrence.everyMonths);
  const day = dayOfYear(recurrence.startsOn);
  if (day === undefined) return every;
  const words = longDate(day).replace(/ \d+$/, '');
  return wholeMonths(recurrence.everyMonths) % 12 === 0 ? `${every} on ${words}` : `${every}, counted from ${words}`;
}

type Anchored = Extract<Recurrence, { readonly kind: 'anchored' }>;
/** The day of the nth occurrence; the first, 0, is the first on or after the start, -1 the one before it. */
type DayOf = (index: number) => IsoDate;

/** Every occurrence is reckoned from one day of a leap year, so that a short month never moves the later ones. */
function occurrencesOf({ startsOn, everyMonths }: Anchored, startsFrom: IsoDate): DayOf {
  const step = wholeMonths(everyMonths);
  const anchor = dayOfYear(startsOn) ?? startsFrom;
  const sinceAnchor = 12 * (partsOf(startsFrom)[0] - partsOf(anchor)[0]);
  // The day of the year in the year of the start, or in the next when it has passed.
  const inYear = addMonths(anchor, sinceAnchor) >= startsFrom ? sinceAnchor : sinceAnchor + 12;
  let first = inYear;
  while (addMonths(anchor, first - step) >= startsFrom) first -= step;
  return (index) => addMonths(anchor, first + index * step);
}

function firstUnsettled(dayOf: DayOf, done: readonly IsoDate[]): number {
  let next = 0;
  for (const day of done) {
    if (day >= dayOf(next)) {
      while (day >= dayOf(next)) next += 1;
    } else if (day > dayOf(next - 1)) next += 1;
  }
  return next;
}

function countFrom(next: number, dayOf: DayOf, asAt: IsoDate): number {
  let missed = 0;
  while (dayOf(next + missed) < asAt) missed += 1;
  return missed;
}

function wholeMonths(months: number): number {
  return Number.isFinite(months) ? Math.min(1200, Math.max(1, Math.trunc(months))) : 1200;
}

/** In a leap year, where every day of a year has a date. */
function dayOfYear(monthDay: string): IsoDate | undefined {
  return parseIsoDate(`2000-${monthDay}`);
}

function everyWords(months: number): string {
  const whole = wholeMonths(months);
  if (whole === 1) return 'every month';
  if (whole === 12) return 'every year';
  return whole % 12 === 0 ? `every ${String(whole / 12)} years` : `every ${String(whole)} months`;
}
