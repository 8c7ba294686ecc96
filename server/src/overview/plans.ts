import { planSentence } from '@due-regard/shared/overview/plan-sentence.ts';
import { actionsAt, countsIn, hasEnded, openBeyondPlans, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Deps } from '../deps.ts';
import type { Dates } from '../http/as-at.ts';
import { nextReviewOf } from '../measure/next-review.ts';
import { readPlans } from '../measure/read-plans.ts';

/** The overview's fourth sentence, in counts alone. */
export async function planSentenceOf({ db }: Pick<Deps, 'db'>, dates: Dates, roles: readonly Role[]): Promise<string> {
  const read = await readPlans(db, dates);
  const { bodies: bodiesNow } = await readPlans(db, { ...dates, known: dates.now });
  const { asAt } = dates;
  const present = actionsAt(read.book, asAt);
  const isCounted = countsIn(read.book, asAt);
  const plans = plansAt(read.book.plans, asAt);
  const ended = plans.filter((plan) => hasEnded(plan, asAt)).length;
  return planSentence({
    asAt,
    plans: plans.length - ended,
    ended,
    beyond: openBeyondPlans(present, isCounted),
    counts: planCounts(present.filter(isCounted), asAt),
    nextReview: nextReviewOf(read, { asAt, roles, bodiesNow }),
  });
}
