import { endOfLondonDay, londonDay } from '@due-regard/shared/calendar/london.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import type { AuthorityTable } from '@due-regard/db/people/tables.ts';
import type { Clock } from '@due-regard/db/change.ts';

/** The dates of a read, resolved: the world on a day, as known at the end of another or as known now. */
export interface Dates {
  readonly authority: AuthorityTable;
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  readonly known: Known;
}

export interface AskedDates {
  readonly asAt?: IsoDate | undefined;
  readonly knownAt?: IsoDate | undefined;
}

/** Absent, the date is today in London; in the demonstration its own date. */
export function todayOf(authority: AuthorityTable, clock: Clock): IsoDate {
  return authority.own_date ?? londonDay(clock.now());
}

/** @throws Refusal `not-found` when there is no such authority */
export async function resolveDates(
  deps: { readonly db: { readonly read: Reader }; readonly clock: Clock },
  code: string,
  asked: AskedDates,
): Promise<Dates> {
  const authority = await getAuthority(deps.db.read, code);
  const knownAt = asked.knownAt ?? null;
  return {
    authority,
    asAt: asked.asAt ?? todayOf(authority, deps.clock),
    knownAt,
    known: { authority: code, before: knownAt === null ? undefined : endOfLondonDay(knownAt) },
  };
}

/** The records of an authority as they stand now. */
export function knownNow(authority: string): Known {
  return { authority, before: undefined };
}
