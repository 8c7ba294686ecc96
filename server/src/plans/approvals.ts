import type { ApprovalBody, ReviewBody } from '@due-regard/shared/plans/write-api.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { listPlanApprovals, listPlanReviews } from '@due-regard/db/plans/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { bodyProblem, dayProblem, getPlanRows, refuseAny } from './known.ts';

interface Approved {
  readonly approvalId: string;
}

/** Records that a body approved a plan as it stands: that version is the facts recorded before. */
export async function approvePlan(
  deps: ChangeDeps,
  actor: Actor,
  { planId, ...body }: ApprovalBody & { readonly planId: string },
): Promise<Approved> {
  return change<Approved>(deps, actor, async (one) => {
    const { firstDay } = await getPlanRows(one, planId);
    const all = await listPlanApprovals(one.read, knownNow(actor.authority));
    const own = all.filter((approval) => approval.planId === planId);
    const after = {
      approvedOn: body.approvedOn,
      bodyId: body.bodyId ?? null,
      label: body.label,
      note: body.note ?? null,
    };
    const same = own.find((approval) => saysTheSame(approval, after));
    if (same !== undefined) return one.unchanged({ approvalId: same.approvalId });
    const label = after.label.toLowerCase();
    refuseAny([
      dayProblem('approvedOn', after.approvedOn, { today: await todayIn(one, deps), firstDay }),
      await bodyProblem(one, after.bodyId),
      own.some((approval) => approval.label.toLowerCase() === label) && { field: 'label', code: 'used-already' },
    ]);
    const [approvalId = ''] = await one.record('plan_approval', [
      {
        plan_id: planId,
        approved_on: after.approvedOn,
        body_id: after.bodyId,
        label: after.label,
        note: after.note,
      },
    ]);
    return one.done({ what: 'plan.approved', subject: planId, after: { approvalId, ...after } }, { approvalId });
  });
}

interface Reviewed {
  readonly reviewId: string;
}

/** Records that a plan was reviewed, by a body or by its own people. */
export async function reviewPlan(
  deps: ChangeDeps,
  actor: Actor,
  { planId, ...body }: ReviewBody & { readonly planId: string },
): Promise<Reviewed> {
  return change<Reviewed>(deps, actor, async (one) => {
    const { firstDay } = await getPlanRows(one, planId);
    const after = { planId, reviewedOn: body.reviewedOn, bodyId: body.bodyId ?? null, note: body.note ?? null };
    const reviews = await listPlanReviews(one.read, knownNow(actor.authority));
    const same = reviews.find((review) => saysTheSame(review, after));
    if (same !== undefined) return one.unchanged({ reviewId: same.reviewId });
    refuseAny([
      dayProblem('reviewedOn', after.reviewedOn, { today: await todayIn(one, deps), firstDay }),
      await bodyProblem(one, after.bodyId),
    ]);
    const [reviewId = ''] = await one.record('plan_review', [
      { plan_id: planId, reviewed_on: after.reviewedOn, body_id: after.bodyId, note: after.note },
    ]);
    return one.done({ what: 'plan.reviewed', subject: planId, after: { reviewId, ...after } }, { reviewId });
  });
}

interface Withdrawal {
  readonly id: string;
  readonly reason: string;
}

interface PlanResult {
  readonly planId: string;
}

/** Withdraws an approval entered by mistake. @throws Refusal `not-found` or `stale` */
export async function withdrawApproval(deps: ChangeDeps, actor: Actor, input: Withdrawal): Promise<PlanResult> {
  return change(deps, actor, async (one) => {
    await one.checkStands('plan_approval', input.id);
    const all = await listPlanApprovals(one.read, knownNow(actor.authority));
    const before = all.find(({ approvalId }) => approvalId === input.id);
    if (before === undefined) throw refused('stale');
    const { planId } = before;
    await one.withdraw('plan_approval', [input.id]);
    return one.done({ what: 'plan.approval-withdrawn', subject: planId, before, reason: input.reason }, { planId });
  });
}

/** Withdraws a review entered by mistake. @throws Refusal `not-found` or `stale` */
export async function withdrawReview(deps: ChangeDeps, actor: Actor, input: Withdrawal): Promise<PlanResult> {
  return change(deps, actor, async (one) => {
    await one.checkStands('plan_review', input.id);
    const all = await listPlanReviews(one.read, knownNow(actor.authority));
    const before = all.find(({ reviewId }) => reviewId === input.id);
    if (before === undefined) throw refused('stale');
    const { planId } = before;
    await one.withdraw('plan_review', [input.id]);
    return one.done({ what: 'plan.review-withdrawn', subject: planId, before, reason: input.reason }, { planId });
  });
}
