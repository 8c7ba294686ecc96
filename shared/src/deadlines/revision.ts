import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';

/** What has a day that may slip. */
export const revisedSubjects = ['action', 'document'] as const;
export type RevisedSubject = (typeof revisedSubjects)[number];

/** Another day promised instead of the one before, and why. */
export type DueRevision = {
  readonly revisionId: string;
  readonly about: RevisedSubject;
  readonly aboutId: string;
  readonly dueOn: IsoDate;
  readonly revisedOn: IsoDate;
  readonly reason: string;
};

/** A promised day, with what it was at first: both are always printed. */
export type PromisedDay = {
  readonly dueOn: IsoDate | null;
  readonly firstDueOn: IsoDate | null;
  /** How many times it was put off to a later day. */
  readonly slips: number;
};

/**
 * The day promised as at a date. A day brought forward is a revision, but no slip.
 * @param revisions of one subject, in the order in which they were recorded
 */
export function promisedDay(
  firstDueOn: IsoDate | null,
  revisions: readonly Pick<DueRevision, 'dueOn' | 'revisedOn'>[],
  asAt: IsoDate,
): PromisedDay {
  let dueOn = firstDueOn;
  let slips = 0;
  const made = revisions.filter(({ revisedOn }) => revisedOn <= asAt);
  for (const revision of made.toSorted((one, other) => byDay(one.revisedOn, other.revisedOn))) {
    if (dueOn !== null && revision.dueOn > dueOn) slips += 1;
    dueOn = revision.dueOn;
  }
  // Where no day was given at first, the first recorded is what was promised: one that is said later to have been
  // promised earlier takes no place before it.
  return { dueOn, firstDueOn: firstDueOn ?? made[0]?.dueOn ?? null, slips };
}
