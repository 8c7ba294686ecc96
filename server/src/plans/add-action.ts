import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { NewActionBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listActions } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { actionProblems } from './action-problems.ts';
import { actionDraftOf, actionRow } from './action-row.ts';
import { refuseAny } from './known.ts';
import { placeFrom, placeProblem, placeRow, planGround } from './place-problems.ts';
import type { NewPlace, PlanGround } from './place-problems.ts';

interface ActionResult {
  readonly actionId: string;
}

/**
 * Adds an action, to one plan or to several, from a day on, which is today where none is given; the same one sent twice
 * is added once.
 */
export async function addAction(deps: ChangeDeps, actor: Actor, body: NewActionBody): Promise<ActionResult> {
  return change<ActionResult>(deps, actor, async (one) => {
    const today = await todayIn(one, deps);
    const validFrom = body.addedOn ?? today;
    const draft = actionDraftOf(body);
    const ground = await planGround(one);
    const actionId = one.newId();
    const places = body.places.map(({ planId, objectiveId = null, ref }) => {
      return { actionId, planId, objectiveId, ref, validFrom: placeFrom(ground, planId, validFrom) };
    });
    const same = await findSame(one, { ground, places, row: { validFrom, ...draft } });
    if (same !== undefined) return one.unchanged({ actionId: same });
    refuseAny([
      validFrom > today && { field: 'addedOn', code: 'in-the-future' },
      ...(await actionProblems(one, draft)),
      ...problemsOfAll(ground, places),
    ]);
    await one.record('action', [actionRow({ actionId, validFrom }, draft)]);
    const rows = places.map((place) => placeRow(place));
    await one.record('action_place', rows);
    const after = { validFrom, ...draft, places };
    return one.done({ what: 'action.added', subject: actionId, after }, { actionId });
  });
}

interface Sent {
  readonly ground: PlanGround;
  readonly places: readonly NewPlace[];
  readonly row: object;
}

/** @returns the action that says all of it and stands in the same places, as when a form is sent twice */
async function findSame(one: Change, { ground, places, row }: Sent): Promise<string | undefined> {
  const actions = await listActions(one.read, knownNow(one.authority));
  const found = actions.find((action) => {
    if (!saysTheSame(action, row)) return false;
    const own = ground.places.filter(({ actionId }) => actionId === action.actionId);
    return (
      own.length === places.length &&
      places.every(({ actionId: _new, ...place }) => own.some((other) => saysTheSame(other, place)))
    );
  });
  return found?.actionId;
}

/** Each place is held against those before it in the same form as well. */
function problemsOfAll(ground: PlanGround, places: readonly NewPlace[]): readonly (FieldProblem | false)[] {
  return places.map((place, index) => {
    const before = places.slice(0, index).map((other) => ({ ...other, placeId: '', leftOn: null }));
    const problem = placeProblem({ ...ground, places: [...ground.places, ...before] }, place);
    return problem !== false && { ...problem, field: `places.${String(index)}.${problem.field}` };
  });
}
