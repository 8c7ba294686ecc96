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

/** What another day does to the one before it: it is the first, a later one or an earlier one. */
export const dayTurns = ['day-given', 'put-off', 'brought-forward'] as const;
export type DayTurn = (typeof dayTurns)[number];

export const dayTurnNames: Readonly<Record<DayTurn, string>> = {
  'day-given': 'first given',
  'put-off': 'put off',
  'brought-forward': 'brought forward',
};

export function dayTurn(before: IsoDate | null, dueOn: IsoDate): DayTurn {
  if (before === null) return 'day-given';
  return dueOn > before ? 'put-off' : 'brought-forward';
}

type Revised = Pick<DueRevision, 'dueOn' | 'revisedOn'>;

/**
 * The days promised anew up to a date, in the order of the days on which they were, each with what it did to the one
 * before.
 */
export function daysPromised<Given extends Revised>(
  firstDueOn: IsoDate | null,
  revisions: readonly Given[],
  asAt: IsoDate,
): readonly (Given & { readonly turn: DayTurn })[] {
  let before = firstDueOn;
  return revisions
    .filter(({ revisedOn }) => revisedOn <= asAt)
    .toSorted((one, other) => byDay(one.revisedOn, other.revisedOn))
    .map((revision) => {
      const turn = dayTurn(before, revision.dueOn);
      before = revision.dueOn;
      return { ...revision, turn };
    });
}

/**
 * The day promised as at a date. A day brought forward is a revision, but no slip.
 * @param revisions of one subject, in the order in which they were recorded
 */
export function promisedDay(firstDueOn: IsoDate | null, revisions: readonly Revised[], asAt: IsoDate): PromisedDay {
  const promised = daysPromised(firstDueOn, revisions, asAt);
  const dueOn = promised.at(-1)?.dueOn ?? firstDueOn;
  const slips = promised.filter(({ turn }) => turn === 'put-off').length;
  const made = revisions.find(({ revisedOn }) => revisedOn <= asAt);
  // Where no day was given at first, the first recorded is what was promised: one that is said later to have been
  // promised earlier takes no place before it.
  return { dueOn, firstDueOn: firstDueOn ?? made?.dueOn ?? null, slips };
}
