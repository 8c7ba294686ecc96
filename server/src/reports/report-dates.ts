import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { projectionOf } from '@due-regard/shared/measure/projection-words.ts';
import type { Known } from '@due-regard/db/known.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { resolveDates } from '../http/as-at.ts';
import type { Dates } from '../http/as-at.ts';

/** Up to where the records are read: an entry of the record of changes, and when and on which day that was done. */
export interface UpTo {
  readonly entry: number;
  readonly at: Instant;
  /** What was today then: of the demonstration its own day. */
  readonly today: IsoDate;
}

interface Asked {
  readonly authority: string;
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
  /** Null: as they stand now. */
  readonly upTo: UpTo | null;
}

/**
 * The dates of a report. One that was issued is read up to the entry that it names, whatever was recorded, withdrawn or
 * closed since: what was known, who might read what, and what was today.
 * @throws Refusal as {@link resolveDates} does
 */
export async function reportDates(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  { authority, asAt, knownAt, upTo }: Asked,
): Promise<Dates> {
  const dates = await resolveDates(deps, authority, { asAt, knownAt: knownAt ?? undefined });
  if (upTo === null) return dates;
  const then: Known = { authority, before: upTo.at, beforeEntry: upTo.entry + 1 };
  const { before } = dates.known;
  return {
    ...dates,
    now: then,
    // A day that had ended when the report was made has nothing added to it any more.
    known: before !== undefined && before <= upTo.at ? dates.known : then,
    projection: projectionOf({ asAt, knownAt, today: upTo.today, hasOwnToday: dates.authority.own_date !== null }),
  };
}
