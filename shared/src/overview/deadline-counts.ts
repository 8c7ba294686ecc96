import * as z from 'zod/mini';
import type { IsoDate } from '../calendar/iso-date.ts';
import { addDays } from '../calendar/iso-date.ts';
import { deadlineKinds } from '../deadlines/deadline.ts';
import type { Deadline, DeadlineKind } from '../deadlines/deadline.ts';
import { isUnowned } from '../deadlines/filter.ts';

const byKind = z.array(z.object({ kind: z.enum(deadlineKinds), count: z.int() }));

/** How many of them somebody has looked at: what nobody has is setting up, neither met nor a warning. */
const progress = z.object({ lookedAt: z.int(), of: z.int() });

/** How much falls due, in numbers: of registers what the reader may read, of all else everything. */
export const deadlineCountsField = z.object({
  /** By register; schools whose training is out of date are counted among the gaps. */
  overdue: byKind,
  /** Overdue things of registers that are overdue actions too, and counted among those as well. */
  overdueTwice: z.int(),
  /** From the day itself on, each holding the ones before; all that the calendar lists, days of schools' training too. */
  days30: z.int(),
  days60: z.int(),
  days90: z.int(),
  /** What should be somebody's and is nobody's. */
  unowned: byKind,
  /** Actions whose progress has not moved for longer than their plan is reviewed. */
  staleActions: z.int(),
  /** Actions not done whose last entry asks for attention. */
  flaggedActions: z.int(),
  /** What the standing rules found; null for those who may not open it. */
  toCheck: z.nullable(z.int()),
  obligations: progress,
  actions: progress,
});

export type DeadlineCountsReply = z.output<typeof deadlineCountsField>;

type DeadlineCounts = {
  readonly overdue: readonly KindCount[];
  readonly overdueTwice: number;
  readonly days30: number;
  readonly days60: number;
  readonly days90: number;
  readonly unowned: readonly KindCount[];
};

type KindCount = { readonly kind: DeadlineKind; readonly count: number };

/** @param all everything that falls due at the date */
export function countDeadlines(all: readonly Deadline[], asAt: IsoDate): DeadlineCounts {
  const counted = all.filter(({ kind }) => kind !== 'training');
  const overdue = counted.filter(({ dueOn }) => dueOn < asAt);
  function within(days: number): number {
    return all.filter(({ dueOn }) => asAt <= dueOn && dueOn <= addDays(asAt, days)).length;
  }
  return {
    overdue: countByKind(overdue),
    overdueTwice: overdue.filter(({ sameAs }) => overdue.some(({ deadlineId }) => deadlineId === sameAs)).length,
    days30: within(30),
    days60: within(60),
    days90: within(90),
    unowned: countByKind(counted.filter(isUnowned)),
  };
}

function countByKind(deadlines: readonly Deadline[]): readonly KindCount[] {
  return deadlineKinds
    .map((kind) => ({ kind, count: deadlines.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
