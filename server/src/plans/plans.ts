import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { NewPlanBody, PlanBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listActionPlaces } from '@due-regard/db/plans/actions.ts';
import { listObjectives, listPlanApprovals, listPlanReviews, listPlans } from '@due-regard/db/plans/queries.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { refuseNamedByEntry } from '../registers/names-kept.ts';
import { saysTheSame } from '../registers/rows.ts';
import { turnOf } from '../registers/turn.ts';
import { bodyProblem, getPlanRows, refuseAny } from './known.ts';
import { planDraftOf, planProblems, planRow } from './plan-row.ts';

interface PlanResult {
  readonly planId: string;
}

/** Adds a plan from a day on, which is today where none is given; the same one sent twice is added once. */
export async function addPlan(deps: ChangeDeps, actor: Actor, body: NewPlanBody): Promise<PlanResult> {
  return change<PlanResult>(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const validFrom = body.addedOn ?? today;
    const draft = planDraftOf(body);
    const plans = await listPlans(one.read, knownNow(actor.authority));
    const same = plans.find((plan) => saysTheSame(plan, { validFrom, ...draft }));
    if (same !== undefined) return one.unchanged({ planId: same.planId });
    refuseAny([
      validFrom > today && { field: 'addedOn', code: 'in-the-future' },
      await bodyProblem(one, draft.bodyId),
      ...planProblems(draft, plans),
    ]);
    const planId = one.newId();
    await one.record('plan', [planRow(planId, validFrom, draft)]);
    return one.done({ what: 'plan.added', subject: planId, after: { validFrom, ...draft } }, { planId });
  });
}

interface PlanChange {
  /** The fact that was on the screen. */
  readonly factId: string;
  readonly body: PlanBody & { readonly changedOn: IsoDate | null; readonly reason: string };
}

/** Corrects a plan, or changes it from a day. @throws Refusal `stale` when somebody was quicker */
export async function changePlan(deps: ChangeDeps, actor: Actor, { factId, body }: PlanChange): Promise<PlanResult> {
  return change<PlanResult>(deps, actor, async (one) => {
    await one.checkStands('plan', factId);
    const plans = await listPlans(one.read, knownNow(actor.authority));
    const planId = plans.find((plan) => plan.factId === factId)?.planId ?? '';
    const rows = plans.filter((plan) => plan.planId === planId);
    const after = planDraftOf(body);
    const turn = turnOf(rows, { factId, changedOn: body.changedOn, after, today: await todayIn(one, deps) });
    if (turn === undefined) return one.unchanged({ planId });
    const { before, validFrom, isCorrection } = turn;
    const others = plans.filter((plan) => plan.planId !== planId);
    refuseAny([await bodyProblem(one, after.bodyId), ...planProblems(after, others)]);
    if (isCorrection) await one.withdraw('plan', [factId]);
    await one.record('plan', [planRow(planId, validFrom, after)]);
    const what = isCorrection ? 'plan.corrected' : 'plan.changed';
    return one.done({ what, subject: planId, before, after: { validFrom, ...after }, reason: body.reason }, { planId });
  });
}

interface Withdrawal {
  readonly factId: string;
  readonly reason: string;
}

/**
 * Withdraws a plan entered by mistake, with its objectives, while nothing stands or stood in it.
 * @throws Refusal `conflict` when an action does, or a body approved or reviewed it
 */
export async function withdrawPlan(deps: ChangeDeps, actor: Actor, input: Withdrawal): Promise<PlanResult> {
  return change(deps, actor, async (one) => {
    await one.checkStands('plan', input.factId);
    const plans = await listPlans(one.read, knownNow(actor.authority));
    const before = plans.find(({ factId }) => factId === input.factId);
    if (before === undefined) throw refused('stale');
    const { planId } = before;
    await refuseUsed(one, planId);
    await refuseNamedByEntry(one, planId);
    const { rows } = await getPlanRows(one, planId);
    const objectives = (await listObjectives(one.read, knownNow(actor.authority))).filter(isOf(planId));
    await one.withdraw('plan', factIds(rows));
    await one.withdraw('objective', factIds(objectives));
    return one.done({ what: 'plan.withdrawn', subject: planId, before, reason: input.reason }, { planId });
  });
}

async function refuseUsed(one: Change, planId: string): Promise<void> {
  const known = knownNow(one.authority);
  if ((await listActionPlaces(one.read, known)).some(isOf(planId))) {
    throw refused(
      'conflict',
      'Actions stand in it, or have stood. Take them out as never having belonged there first.',
    );
  }
  const approvals = await listPlanApprovals(one.read, known);
  const reviews = await listPlanReviews(one.read, known);
  if ([...approvals, ...reviews].some(isOf(planId))) {
    throw refused('conflict', 'It has been approved or reviewed. Withdraw that first, if it was a mistake too.');
  }
}

function isOf(planId: string): (thing: { readonly planId: string }) => boolean {
  return (thing) => thing.planId === planId;
}

function factIds(rows: readonly { readonly factId: string }[]): readonly string[] {
  return rows.map(({ factId }) => factId);
}
