import { registerAt } from '@due-regard/shared/measure/register.ts';
import { planSentence } from '@due-regard/shared/overview/plan-sentence.ts';
import type { PlanFigures } from '@due-regard/shared/overview/plan-sentence.ts';
import { countedActionsAt, hasEnded, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import { reviewDaysOf } from '@due-regard/shared/plans/next-review.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import type { Deps } from '../deps.ts';
import type { Dates } from '../http/as-at.ts';
import { readPlans } from '../measure/read-plans.ts';
import type { PlansRead } from '../measure/read-plans.ts';

/** The overview's fourth sentence, in counts alone. */
export async function planSentenceOf({ db }: Pick<Deps, 'db'>, dates: Dates): Promise<string> {
  const read = await readPlans(db, dates);
  const { asAt } = dates;
  const plans = plansAt(read.book.plans, asAt).filter((plan) => !hasEnded(plan, asAt));
  return planSentence({
    asAt,
    plans: plans.length,
    counts: planCounts(countedActionsAt(read.book, asAt), asAt),
    nextReview: nextReviewOf(read, plans, asAt),
  });
}

/** The first review to come, or to have come, of any of them. */
function nextReviewOf(read: PlansRead, plans: readonly Plan[], asAt: Dates['asAt']): PlanFigures['nextReview'] {
  const bodies = registerAt(read.bodies, ({ bodyId }) => bodyId, asAt);
  const reviews = plans.flatMap((plan) => {
    const on = reviewDaysOf(plan, read.reviews, asAt).nextReviewOn;
    const body = bodies.find(({ bodyId }) => bodyId === plan.bodyId);
    return on === null
      ? []
      : [{ on, by: body === undefined ? plan.name : body.kind === 'board' ? 'Board' : body.name }];
  });
  return reviews.toSorted((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}
