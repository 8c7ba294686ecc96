import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { projectionOf } from '@due-regard/shared/measure/projection-words.ts';
import { knownBeforeEntry } from '@due-regard/db/known.ts';
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
  const then = knownBeforeEntry(authority, upTo.entry + 1);
  const { today } = upTo;
  // Another day than the clock's is the demonstration's own, whatever that is by now.
  const hasOwnToday = today !== londonDay(upTo.at);
  return {
    ...dates,
    now: then,
    // Both hold: the day may not have ended yet, and where a clock is put back a day that had ended begins again.
    known: { ...then, before: dates.known.before ?? then.before },
    projection: projectionOf({ asAt, knownAt, today, hasOwnToday }),
  };
}
