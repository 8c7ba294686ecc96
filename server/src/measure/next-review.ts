import type { Body } from '@due-regard/shared/governance/body.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import type { PlanFigures } from '@due-regard/shared/overview/plan-sentence.ts';
import { hasEnded, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import { planReviewDue } from '@due-regard/shared/plans/deadlines.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import { readableBy } from '../registers/readable.ts';
import type { PlansRead } from './read-plans.ts';

interface Asked {
  readonly asAt: Plan['validFrom'];
  readonly roles: readonly Role[];
  /** Every body as it stands now, whose level counts in the past as well. */
  readonly bodiesNow: readonly Body[];
}

/** The review of a plan that comes first, or should have come; a body is named to those who may read of it. */
export function nextReviewOf(read: PlansRead, { asAt, roles, bodiesNow }: Asked): PlanFigures['nextReview'] {
  const mayName = readableBy(bodiesNow, ({ bodyId }) => bodyId, roles);
  const bodies = registerAt(read.bodies, ({ bodyId }) => bodyId, asAt);
  const reviews = plansAt(read.book.plans, asAt).flatMap((plan) => {
    const on = hasEnded(plan, asAt) ? null : planReviewDue(plan, { book: read.book, planReviews: read.reviews }, asAt);
    const body = bodies.find(({ bodyId }) => bodyId === plan.bodyId);
    return on === null ? [] : [{ on, by: bodyWords(body, plan, mayName) }];
  });
  return reviews.toSorted((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}

/** That a board reviews it is known of any board; which committee does is for those who may read of it. */
function bodyWords(body: Body | undefined, plan: Plan, mayName: (body: Body) => boolean): string {
  if (body?.kind === 'board') return 'Board';
  return body !== undefined && mayName(body) ? body.name : plan.name;
}
