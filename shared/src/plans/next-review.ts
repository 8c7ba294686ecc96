import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { hasEnded } from './actions-at.ts';
import type { Plan, PlanReview } from './plan.ts';

/** When a plan was last reviewed, and when it is to be reviewed next. */
export type PlanReviewDays = { readonly lastReviewedOn: IsoDate | null; readonly nextReviewOn: IsoDate | null };

/**
 * By its months from the last review, else from its start; what has ended or has no start is due none.
 * @param reviews of any plans, in any order
 */
export function reviewDaysOf(plan: Plan, reviews: readonly PlanReview[], asAt: IsoDate): PlanReviewDays {
  const days = reviews.filter(({ planId, reviewedOn }) => planId === plan.planId && reviewedOn <= asAt);
  const lastReviewedOn = days.reduce<IsoDate | null>(
    (last, { reviewedOn }) => (last === null || reviewedOn > last ? reviewedOn : last),
    null,
  );
  const from = lastReviewedOn ?? plan.startsOn;
  const isDue = from !== null && !hasEnded(plan, asAt);
  return { lastReviewedOn, nextReviewOn: isDue ? addMonths(from, plan.reviewMonths) : null };
}
