import type { Clock } from '@due-regard/db/change.ts';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** A clock that the story moves from day to day; within a day each look at it is a millisecond later. */
export class DatedClock implements Clock {
  #now = 0;

  /** Ten in the morning, UTC, of a day. @throws RangeError when the story would go backwards */
  moveTo(day: IsoDate): void {
    const next = Date.parse(`${day}T10:00:00.000Z`);
    if (next < this.#now - 3_600_000) throw new RangeError(`the story goes back to ${day}`);
    this.#now = Math.max(this.#now, next);
  }

  now(): Instant {
    this.#now += 1;
    return instantOf(this.#now);
  }
}
