import { addMonths, monthEndsTo } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { countedActionsAt } from './actions-at.ts';
import type { PlanBook } from './facts.ts';
import { planCounts } from './plan-counts.ts';

/** What was to be finished by a day, and what was. Numbers of actions, each counted once. */
export type FinishedPoint = {
  readonly on: IsoDate;
  readonly counted: number;
  /** First promised by the day. */
  readonly planned: number;
  /** Null on days that have not come: nobody knows what will be finished. */
  readonly finished: number | null;
  readonly saidDone: number | null;
};

/** Of which days. */
export type FinishedQuestion = {
  readonly asAt: IsoDate;
  /** Up to `asAt`, which is the last of them. */
  readonly months: number;
  /** Months after it, of which only what is planned is known. */
  readonly ahead: number;
  /** Of one plan alone, ended or not. */
  readonly plan?: string | undefined;
};

/**
 * Month by month: how many actions were to be finished by then as first promised, and how many were. Months before
 * there was any action are left out.
 */
export function finishedAgainstPlanned(
  book: PlanBook,
  { asAt, months, ahead, plan }: FinishedQuestion,
): readonly FinishedPoint[] {
  const past = monthEndsTo(asAt, months).map((on): FinishedPoint => {
    const { all, due } = planCounts(countedActionsAt(book, on, plan), on);
    return { on, counted: all.counted, planned: due.counted, finished: all.withEvidence, saidDone: all.saidDone };
  });
  const now = countedActionsAt(book, asAt, plan);
  const days = now.flatMap(({ state }) => state.promised.firstDueOn ?? []);
  const future = Array.from({ length: ahead }, (_, index) => addMonths(asAt, index + 1)).map((on): FinishedPoint => ({
    on,
    counted: now.length,
    planned: days.filter((day) => day <= on).length,
    finished: null,
    saidDone: null,
  }));
  const begun = past.findIndex(({ counted }) => counted > 0);
  return begun === -1 ? [] : [...past.slice(begun), ...future];
}
