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
  readonly counts: Pick<PlanCounts, 'total' | 'byClass' | 'onHoldPastDay'>;
  /** Plans that have ended. */
  readonly ended: number;
  /** Actions that wait to be done and stand in no plan that goes on, and how many of them are past their day. */
  readonly beyond: { readonly open: number; readonly overdue: number };
  /** The next review of any of them, and whose it is; null where none is to come. */
  readonly nextReview: { readonly on: IsoDate; readonly by: string } | null;
};

const classWords: readonly (readonly [ActionClass, string])[] = [
  ['done', 'done with evidence'],
  ['said-done', 'said done'],
  ['on-time', 'on time'],
  ['not-looked-at', 'not looked at yet'],
  ['stale', 'standing still'],
  ['overdue', 'overdue'],
  ['on-hold', 'on hold'],
  ['superseded', 'superseded'],
];

/**
 * How the action plans stand:
 * `Two plans, 46 actions counted once: 19 done with evidence, 6 said done, 16 on time, 5 overdue; Board review due 12 July.`
 */
export function planSentence(figures: PlanFigures): string {
  const { asAt, plans, counts, nextReview, ended } = figures;
  const beyond = beyondWords(figures);
  if (plans === 0) {
    const none = ended === 0 ? 'No action plan is recorded' : 'No action plan goes on';
    if (beyond !== '') return `${none}${beyond}.`;
    return ended === 0 ? `${none}, so nothing is known of what was promised.` : `${none}; no action waits to be done.`;
  }
  const several = counted(plans, ['plan', 'plans'], numberInWords);
  const review = nextReview === null ? 'no review is set' : reviewWords(nextReview, asAt);
  if (counts.total === 0) return `${several} with no action yet${beyond}; ${review}.`;
  const classes = classWords
    .map(([name, words]) => ({
      count: counts.byClass[name],
      words,
      late: name === 'on-hold' ? counts.onHoldPastDay : 0,
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, words, late }) => `${String(count)} ${words}${late === 0 ? '' : ` (${String(late)} past its day)`}`);
  const once = plans === 1 ? '' : ' counted once';
  return `${several}, ${counted(counts.total, ['action', 'actions'])}${once}: ${classes.join(', ')}${beyond}; ${review}.`;
}

/** `; 8 more actions stand in no plan that goes on, 3 of them overdue`: in no figure of a plan, and not to be lost. */
function beyondWords({ plans, counts, beyond: { open, overdue } }: PlanFigures): string {
  if (open === 0) return '';
  const more = plans > 0 && counts.total > 0 ? ' more' : '';
  const stand = open === 1 ? `1${more} action stands` : `${String(open)}${more} actions stand`;
  const late = overdue === 0 ? '' : open === 1 ? ', overdue' : `, ${String(overdue)} of them overdue`;
  return `; ${stand} in no plan that goes on${late}`;
}

/** `Board review due 12 July`, or how long ago it was due. */
function reviewWords({ on, by }: { readonly on: IsoDate; readonly by: string }, asAt: IsoDate): string {
  const late = daysBetween(on, asAt);
  const day = dayInWords(on, asAt);
  if (late <= 0) return `${by} review due ${day}`;
  return `${by} review was due ${day}, ${counted(late, ['day', 'days'])} ago`;
}
