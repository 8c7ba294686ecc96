import { planSentence } from '@due-regard/shared/overview/plan-sentence.ts';
import type { PlanProgress } from '../measure/plan-classes.ts';

/** How all plans stand, and which review comes first. */
export function plansSentence({ plans, all, dates }: PlanProgress): string {
  const current = plans.filter(({ hasEnded }) => !hasEnded);
  const next = current
    .flatMap(({ nextReviewOn, bodyName, name }) =>
      nextReviewOn === null ? [] : [{ on: nextReviewOn, by: bodyName ?? name }],
    )
    .toSorted((one, other) => one.on.localeCompare(other.on))[0];
  return planSentence({ asAt: dates.asAt, plans: current.length, counts: all, nextReview: next ?? null });
}
