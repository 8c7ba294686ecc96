import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { dayInWords } from '../calendar/words.ts';
import type { ActionClass } from '../plans/action-state.ts';
import type { PlanCounts } from '../plans/plan-counts.ts';
import { counted, numberInWords } from '../measure/words.ts';

/** What the fourth sentence is made of. */
export type PlanFigures = {
  readonly asAt: IsoDate;
  /** Plans that have not ended. */
  readonly plans: number;
  /** Of their actions, each once. */
  readonly counts: Pick<PlanCounts, 'total' | 'byClass'>;
  /** The next review of any of them, and whose it is; null where none is to come. */
  readonly nextReview: { readonly on: IsoDate; readonly by: string } | null;
};

const classWords: readonly (readonly [ActionClass, string])[] = [
  ['done', 'done with evidence'],
  ['said-done', 'said done'],
  ['on-time', 'on time'],
  ['not-looked-at', 'not looked at yet'],
  ['stale', 'without progress for too long'],
  ['overdue', 'overdue'],
  ['on-hold', 'on hold'],
  ['superseded', 'superseded'],
];

/**
 * How the action plans stand:
 * `Two plans, 46 actions counted once: 19 done with evidence, 6 said done, 16 on time, 5 overdue; Board review due 12 July.`
 */
export function planSentence({ asAt, plans, counts, nextReview }: PlanFigures): string {
  if (plans === 0) return 'No action plan is recorded, so nothing is known of what was promised.';
  const several = counted(plans, ['plan', 'plans'], numberInWords);
  const review = nextReview === null ? 'no review is set' : reviewWords(nextReview, asAt);
  if (counts.total === 0) return `${several} with no action yet; ${review}.`;
  const classes = classWords
    .map(([name, words]) => ({ count: counts.byClass[name], words }))
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${String(count)} ${words}`);
  const once = plans === 1 ? '' : ' counted once';
  return `${several}, ${counted(counts.total, ['action', 'actions'])}${once}: ${classes.join(', ')}; ${review}.`;
}

/** `Board review due 12 July`, or how long ago it was due. */
function reviewWords({ on, by }: { readonly on: IsoDate; readonly by: string }, asAt: IsoDate): string {
  const late = daysBetween(on, asAt);
  const day = dayInWords(on, asAt);
  if (late <= 0) return `${by} review due ${day}`;
  return `${by} review was due ${day}, ${counted(late, ['day', 'days'])} ago`;
}
