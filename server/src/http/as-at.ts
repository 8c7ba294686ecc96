import { endOfLondonDay, londonDay } from '@due-regard/shared/calendar/london.ts';
import { addMonths, isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { todayWords } from '@due-regard/shared/calendar/today-words.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { projectionOf } from '@due-regard/shared/measure/projection-words.ts';
import type { Projection } from '@due-regard/shared/measure/projection-words.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { Known } from '@due-regard/db/known.ts';
import { getAuthority, getAuthorityQuickly } from '@due-regard/db/people/authorities.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { Change, ChangeDeps, Clock } from '@due-regard/db/change.ts';

/** The dates of a read, resolved: the world on a day, as known at the end of another or as known now. */
export interface Dates {
  readonly authority: AuthorityTable;
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly known: Known;
  /** The records by which it is decided who may read what: as they stand now, or stood when a report was made. */
  readonly now: Known;
  /** Where the day lies after what is known: that figures of it are a projection. */
  readonly projection: Projection | null;
}

export interface AskedDates {
  readonly asAt?: IsoDate | undefined;
  readonly knownAt?: IsoDate | undefined;
}

/** Absent, the date is today in London; in the demonstration its own date. */
export function todayOf(authority: AuthorityTable, clock: Clock): IsoDate {
  return authority.own_date ?? londonDay(clock.now());
}

/** The same inside a change, for every verb: a council's own date is among its records. */
export async function todayIn(
  one: Pick<Change, 'read' | 'authority'>,
  { clock }: Pick<ChangeDeps, 'clock'>,
): Promise<IsoDate> {
  return todayOf(await getAuthority(one.read, one.authority), clock);
}

/** Nothing is held of days before this one: a year before it is a slip of the hand. */
const firstDay = isoDate('2000-01-01');
/** Beyond so many months from today no figure means anything. */
const monthsAhead = 120;

/** @throws Refusal `not-found` when there is no such authority, `bad-request` for days on which nothing can be said */
export async function resolveDates(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  code: string,
  asked: AskedDates,
): Promise<Dates> {
  const authority = await getAuthorityQuickly(deps.db, code);
  const today = todayOf(authority, deps.clock);
  const asAt = asked.asAt ?? today;
  const knownAt = asked.knownAt ?? null;
  refuseDays({ asAt, knownAt, now: londonDay(deps.clock.now()), ownDate: authority.own_date });
  return {
    authority,
    asAt,
    knownAt,
    projection: projectionOf({ asAt, knownAt, today, hasOwnToday: authority.own_date !== null }),
    known: { authority: code, before: knownAt === null ? undefined : endOfLondonDay(knownAt) },
    now: knownNow(code),
  };
}

interface DaysAsked {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  /** By the clock on the wall, by which the records are dated. */
  readonly now: IsoDate;
  readonly ownDate: IsoDate | null;
}

function refuseDays({ asAt, knownAt, now, ownDate }: DaysAsked): void {
  const lastDay = addMonths(now, monthsAhead);
  if (asAt < firstDay) throw wrongDay('asAt', `Nothing is known of days before ${longDate(firstDay)}.`);
  if (asAt > lastDay) throw wrongDay('asAt', `Nothing can be said of days after ${longDate(lastDay)}.`);
  if (knownAt === null) return;
  if (knownAt < firstDay) throw wrongDay('knownAt', `Nothing was known before ${longDate(firstDay)}.`);
  if (knownAt <= now) return;
  const own =
    ownDate === null ? '' : ` That is the day by the calendar, which dates what is entered; ${ownTodayWords(ownDate)}.`;
  throw wrongDay('knownAt', `What will be known after today, ${longDate(now)}, nobody can say.${own}`);
}

/** The demonstration has a today of its own. */
function ownTodayWords(ownDate: IsoDate): string {
  return `the figures take ${todayWords(ownDate, { own: true })} for today`;
}

function wrongDay(field: keyof AskedDates, detail: string): Refusal {
  return new Refusal('bad-request', { detail, fields: [{ field, code: 'out-of-reach' }] });
}

/** The records of an authority as they stand now. */
export function knownNow(authority: string): Known {
  return { authority, before: undefined };
}
