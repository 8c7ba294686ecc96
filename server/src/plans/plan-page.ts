import type { OutputOf, Sendable } from '@due-regard/shared/http/endpoint.ts';
import { actionsAt, countsIn, hasEnded } from '@due-regard/shared/plans/actions-at.ts';
import type { ActionAt } from '@due-regard/shared/plans/actions-at.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { planReviewDue } from '@due-regard/shared/plans/deadlines.ts';
import { planCounts } from '@due-regard/shared/plans/plan-counts.ts';
import type { Objective, Plan } from '@due-regard/shared/plans/plan.ts';
import { registerAt } from '@due-regard/shared/measure/register.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { notThereOn } from '../http/not-there.ts';
import { rowOf } from './action-shown.ts';
import type { ActionRow } from './action-shown.ts';
import type { PlansView } from './plans-view.ts';

type PlanReply = Sendable<OutputOf<NonNullable<(typeof planApi.plan)['reply']>>>;

/** One plan on a day. @throws Refusal `not-found` when it was not there yet */
export function readPlan(view: PlansView, planId: string): PlanReply {
  const { dates, approvals, reviews, reader, bodyName } = view;
  const content = planContent(view, planId);
  const { plan, counted } = content;
  return {
    dates: view.shown,
    plan,
    bodyName: bodyName(plan.bodyId),
    hasEnded: hasEnded(plan, dates.asAt),
    counts: planCounts(counted, dates.asAt),
    ...rowsShown(view, content),
    approvals: approvals
      .filter((approval) => approval.planId === planId && approval.approvedOn <= dates.asAt)
      .map(({ approvalId, label, approvedOn, bodyId, note }) => ({
        approvalId,
        label,
        approvedOn,
        bodyName: bodyName(bodyId),
        note: reader.seesAll ? note : null,
      })),
    reviews: reviews
      .filter((review) => review.planId === planId && review.reviewedOn <= dates.asAt)
      .map(({ reviewId, reviewedOn, bodyId, note }) => ({
        reviewId,
        reviewedOn,
        bodyName: bodyName(bodyId),
        note: reader.seesAll ? note : null,
      })),
    nextReviewOn: planReviewDue(plan, { book: view.book, planReviews: reviews }, dates.asAt),
  };
}

interface PlanContent {
  readonly plan: Plan;
  /** Every action of the plan, those that the reader may not read among them. */
  readonly counted: readonly ActionAt[];
}

/** @throws Refusal `not-found` */
export function planContent({ book, plans, dates: { asAt } }: PlansView, planId: string): PlanContent {
  const plan = plans.get(planId);
  if (plan === undefined)
    throw notThereOn(
      asAt,
      book.plans.find((row) => row.planId === planId),
    );
  return { plan, counted: actionsAt(book, asAt).filter(countsIn(book, asAt, planId)) };
}

/** A plan's objectives and actions as far as the reader may read them, and how many actions are withheld. */
export function rowsShown(
  view: PlansView,
  { plan, counted }: PlanContent,
): Pick<PlanReply, 'objectives' | 'actions' | 'withheld'> {
  const { book, reader, dates } = view;
  const readable = counted.filter(({ action }) => reader.mayReadAction(action));
  const objectives = registerAt(book.objectives, ({ objectiveId }) => objectiveId, dates.asAt)
    .filter((objective) => objective.planId === plan.planId)
    .toSorted((one, other) => one.position - other.position || byName(one.ref ?? '', other.ref ?? ''));
  const rows = readable.map((one) => rowOf(one, view));
  const used = new Set(rows.flatMap((row) => placeIn(row, plan.planId)?.objectiveId ?? []));
  return {
    // An objective whose actions are all withheld would tell what they are about.
    objectives: reader.seesAll ? objectives : objectives.filter(({ objectiveId }) => used.has(objectiveId)),
    actions: rows.toSorted(byObjective(objectives, plan.planId)),
    withheld: counted.length - readable.length,
  };
}

function placeIn({ places }: ActionRow, planId: string): ActionRow['places'][number] | undefined {
  return places.find((place) => place.planId === planId);
}

/** In the order of the objectives and of the references; what has no objective is last. */
function byObjective(objectives: readonly Objective[], planId: string): (one: ActionRow, other: ActionRow) => number {
  const order = new Map(objectives.map(({ objectiveId }, index) => [objectiveId, index]));
  function positionOf(row: ActionRow): number {
    return order.get(placeIn(row, planId)?.objectiveId ?? '') ?? order.size;
  }
  return (one, other) =>
    positionOf(one) - positionOf(other) || byName(placeIn(one, planId)?.ref ?? '', placeIn(other, planId)?.ref ?? '');
}
