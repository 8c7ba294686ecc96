import { mayRead } from '@due-regard/shared/evidence/publication.ts';
import type { Body } from '@due-regard/shared/governance/body.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import { planSentence } from '@due-regard/shared/overview/plan-sentence.ts';
import type { PlanFigures } from '@due-regard/shared/overview/plan-sentence.ts';
import { countedActionsAt, hasEnded, plansAt } from '@due-regard/shared/plans/actions-at.ts';
import { planReviewDue } from '@due-regard/shared/plans/deadlines.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { Plan } from '@due-regard/shared/plans/plan.ts';
import type { Deps } from '../deps.ts';
import type { Dates } from '../http/as-at.ts';
import { readPlans } from '../measure/read-plans.ts';
import type { PlansRead } from '../measure/read-plans.ts';

/** The overview's fourth sentence, in counts alone. */
export async function planSentenceOf({ db }: Pick<Deps, 'db'>, dates: Dates, roles: readonly Role[]): Promise<string> {
  const read = await readPlans(db, dates);
  const { asAt } = dates;
  const plans = plansAt(read.book.plans, asAt).filter((plan) => !hasEnded(plan, asAt));
  return planSentence({
    asAt,
    plans: plans.length,
    counts: planCounts(countedActionsAt(read.book, asAt), asAt),
    nextReview: nextReviewOf(read, plans, { asAt, roles }),
  });
}

interface Asked {
  readonly asAt: Dates['asAt'];
  readonly roles: readonly Role[];
}

/** The first review to come, or to have come, of any of them; a body is named to those who may read of it. */
function nextReviewOf(read: PlansRead, plans: readonly Plan[], { asAt, roles }: Asked): PlanFigures['nextReview'] {
  const bodies = registerAt(read.bodies, ({ bodyId }) => bodyId, asAt);
  const reviews = plans.flatMap((plan) => {
    const on = planReviewDue(plan, { book: read.book, planReviews: read.reviews }, asAt);
    const body = bodies.find(({ bodyId }) => bodyId === plan.bodyId);
    return on === null ? [] : [{ on, by: body === undefined ? plan.name : bodyWords(body, { plan, roles }) }];
  });
  return reviews.toSorted((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}

function bodyWords(
  { kind, name, publication }: Body,
  { plan, roles }: { readonly plan: Plan; readonly roles: readonly Role[] },
): string {
  if (kind === 'board') return 'Board';
  return mayRead(publication, roles) ? name : plan.name;
}
