import type { IsoDate } from '../calendar/iso-date.ts';
import { daysPromised, promisedDay } from '../deadlines/revision.ts';
import type { DayTurn, DueRevision, PromisedDay } from '../deadlines/revision.ts';
import type { ActionHistory } from './facts.ts';

/**
 * The day promised for an action, with the one first promised and how often it was put off. Whoever writes another day
 * into a later version of the action puts it off as a revision does; a version without a day takes none back.
 */
export function promiseAt(
  { versions, revisions }: Pick<ActionHistory, 'versions' | 'revisions'>,
  asAt: IsoDate,
): PromisedDay {
  const first = versions[0]?.dueOn ?? null;
  const rewritten = daysRewritten(versions);
  if (rewritten.length === 0 && revisions.length === 0) return { dueOn: first, firstDueOn: first, slips: 0 };
  const promised = promisedDay(first, [...rewritten, ...revisions], asAt);
  return first === null ? { ...promised, firstDueOn: firstGiven([rewritten, revisions], asAt) } : promised;
}

/** The days promised anew up to a date by revisions, each with what it did to the day before, whichever way that came. */
export function revisionsAt(
  { versions, revisions }: Pick<ActionHistory, 'versions' | 'revisions'>,
  asAt: IsoDate,
): readonly (DueRevision & { readonly turn: DayTurn })[] {
  const all = daysPromised<Promised | DueRevision>(
    versions[0]?.dueOn ?? null,
    [...daysRewritten(versions), ...revisions],
    asAt,
  );
  return all.flatMap((one) => ('revisionId' in one ? one : []));
}

/** Which of a version and a revision was recorded first is not known: the earlier of their days stays, whatever is added. */
function firstGiven(kinds: readonly (readonly Promised[])[], asAt: IsoDate): IsoDate | null {
  const days = kinds.flatMap((promises) => promises.find(({ revisedOn }) => revisedOn <= asAt)?.dueOn ?? []);
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

type Promised = {
  readonly dueOn: IsoDate;
  readonly revisedOn: IsoDate;
};

function daysRewritten(versions: ActionHistory['versions']): readonly Promised[] {
  const promises: Promised[] = [];
  let before = versions[0]?.dueOn ?? null;
  for (const { dueOn, validFrom } of versions.slice(1)) {
    if (dueOn === null || dueOn === before) continue;
    promises.push({ dueOn, revisedOn: validFrom });
    before = dueOn;
  }
  return promises;
}
