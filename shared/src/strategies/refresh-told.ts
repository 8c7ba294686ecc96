import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { promisedDay } from '../deadlines/revision.ts';
import type { DueRevision, PromisedDay } from '../deadlines/revision.ts';
import type { StrategyDocument } from './document.ts';
import { isAgreedAnew, refreshOwed } from './standing.ts';

type Row = Pick<
  StrategyDocument,
  'validFrom' | 'agreedOn' | 'inForceFrom' | 'reviewedOn' | 'refreshDue' | 'publication'
>;

export type RefreshToTell<R extends Row> = {
  /** All of this document, the earliest first. */
  readonly rows: readonly R[];
  readonly revisions: readonly Pick<DueRevision, 'dueOn' | 'revisedOn'>[];
  /** Whether the reader may be told of what was so while a row held. */
  readonly isTold: (row: R) => boolean;
};

/**
 * The day by which a document is to be refreshed or reviewed, with the day first set and how often it was put off as far
 * as the reader may know: what was promised while they might not read it is no first day and no slip of theirs.
 */
export function refreshTold<R extends Row>(
  document: R,
  { rows, revisions, isTold }: RefreshToTell<R>,
  asAt: IsoDate,
): PromisedDay {
  const whole = refreshOwed(document, revisions, asAt);
  const own = rows.filter(({ validFrom }) => validFrom <= asAt);
  if (own.every((row) => isTold(row))) return whole;
  const days = [...own.map(({ validFrom }) => validFrom), ...revisions.map(({ revisedOn }) => revisedOn)]
    .filter((day) => day <= asAt)
    .toSorted(byDay);
  const told = days.flatMap((revisedOn) => {
    const row = own.findLast(({ validFrom }) => validFrom <= revisedOn);
    if (row === undefined || !isTold(row) || isAgreedAnew(row, document)) return [];
    const { dueOn } = refreshOwed(row, revisions, revisedOn);
    return dueOn === null ? [] : [{ dueOn, revisedOn }];
  });
  const [first, ...others] = told.filter(({ dueOn }, index) => dueOn !== told[index - 1]?.dueOn);
  const { firstDueOn, slips } = promisedDay(first?.dueOn ?? null, others, asAt);
  return { ...whole, firstDueOn: firstDueOn ?? whole.dueOn, slips };
}
