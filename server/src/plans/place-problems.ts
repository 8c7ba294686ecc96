import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import type { Objective, Plan } from '@due-regard/shared/plans/plan.ts';
import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { listActionPlaces, listActions } from '@due-regard/db/plans/actions.ts';
import { listObjectives, listPlans } from '@due-regard/db/plans/queries.ts';
import { knownNow } from '../http/as-at.ts';

/** What places are held against: plans, their objectives, and who stands where. */
export interface PlanGround {
  readonly plans: readonly Plan[];
  readonly objectives: readonly Objective[];
  readonly places: readonly ActionPlace[];
}

export async function planGround(one: Change): Promise<PlanGround> {
  const known = knownNow(one.authority);
  const actions = new Set((await listActions(one.read, known)).map(({ actionId }) => actionId));
  const places = await listActionPlaces(one.read, known);
  return {
    plans: await listPlans(one.read, known),
    objectives: await listObjectives(one.read, known),
    // Where a file was undone, a place may be left of an action that is not here.
    places: places.filter(({ actionId }) => actions.has(actionId)),
  };
}

/** Where an action is to stand in a plan, from a day on. */
export type NewPlace = Omit<ActionPlace, 'placeId' | 'leftOn'>;

/**
 * From which day an action stands in a plan: not before the plan came into being.
 * @param since the day wished for
 */
export function placeFrom({ plans }: PlanGround, planId: string, since: IsoDate): IsoDate {
  const first = plans.find((plan) => plan.planId === planId)?.validFrom ?? since;
  return first > since ? first : since;
}

/**
 * What is to be mended of a place; a place that it takes the place of is not among those of the ground.
 * @param until the day from which it stands there no longer, where that is known
 */
export function placeProblem(ground: PlanGround, place: NewPlace, until: IsoDate | null = null): FieldProblem | false {
  const { planId, objectiveId, validFrom } = place;
  const plan = ground.plans.findLast((other) => other.planId === planId && other.validFrom <= validFrom);
  if (plan === undefined) return { field: 'planId', code: 'unknown' };
  if (plan.endsOn !== null && plan.endsOn < validFrom) return { field: 'planId', code: 'ended' };
  const isOwn = ground.objectives.some((other) => other.objectiveId === objectiveId && other.planId === planId);
  if (objectiveId !== null && !isOwn) return { field: 'objectiveId', code: 'unknown' };
  const standing = ground.places.filter(
    (other) =>
      other.planId === planId &&
      (other.leftOn === null || other.leftOn > validFrom) &&
      (until === null || other.validFrom < until),
  );
  if (standing.some(({ actionId }) => actionId === place.actionId)) return { field: 'planId', code: 'there-already' };
  const isUsed = standing.some(({ ref }) => ref.toLowerCase() === place.ref.toLowerCase());
  return isUsed && { field: 'ref', code: 'used-already' };
}

export function placeRow(place: NewPlace, batchId: string | null = null): NewFact<'action_place'> {
  return {
    action_id: place.actionId,
    plan_id: place.planId,
    objective_id: place.objectiveId,
    ref: place.ref,
    valid_from: place.validFrom,
    left_on: null,
    batch_id: batchId,
  };
}
