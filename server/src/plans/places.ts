import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { ActionPlace } from '@due-regard/shared/plans/action.ts';
import type { MovedPlaceBody, NewPlaceBody } from '@due-regard/shared/plans/write-api.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { listActionPlaces } from '@due-regard/db/plans/actions.ts';
import { knownNow, todayIn } from '../http/as-at.ts';
import { saysTheSame } from '../registers/rows.ts';
import { dayProblem, getActionRows, refuseAny } from './known.ts';
import { placeFrom, placeProblem, placeRow, planGround } from './place-problems.ts';
import type { NewPlace } from './place-problems.ts';

interface PlaceResult {
  readonly placeId: string;
}

/** Puts an action into a further plan, which then shares it, from a day on, which is today where none is given. */
export async function placeAction(
  deps: ChangeDeps,
  actor: Actor,
  { actionId, ...body }: NewPlaceBody & { readonly actionId: string },
): Promise<PlaceResult> {
  return change<PlaceResult>(deps, actor, async (one) => {
    const { firstDay } = await getActionRows(one, actionId);
    const today = await todayIn(one, deps);
    const ground = await planGround(one);
    const since = body.placedOn ?? today;
    const place: NewPlace = {
      actionId,
      planId: body.planId,
      objectiveId: body.objectiveId ?? null,
      ref: body.ref,
      validFrom: placeFrom(ground, body.planId, since),
    };
    const same = ground.places.find((other) => saysTheSame(other, { ...place, leftOn: null }));
    if (same !== undefined) return one.unchanged({ placeId: same.placeId });
    refuseAny([dayProblem('placedOn', since, { today, firstDay }), placeProblem(ground, place)]);
    const [placeId = ''] = await one.record('action_place', [placeRow(place)]);
    return one.done({ what: 'action.placed', subject: actionId, after: { placeId, ...place } }, { placeId });
  });
}

interface Moving {
  readonly placeId: string;
  readonly body: MovedPlaceBody;
}

/** Gives an action another reference or objective in a plan: from a day on, or since the one before was wrong. */
export async function movePlace(deps: ChangeDeps, actor: Actor, { placeId, body }: Moving): Promise<PlaceResult> {
  return change<PlaceResult>(deps, actor, async (one) => {
    const before = await getPlace(one, placeId);
    const { changedOn } = body;
    const said = { objectiveId: body.objectiveId ?? null, ref: body.ref };
    if (saysTheSame(before, said)) return one.unchanged({ placeId });
    const place: NewPlace = { ...before, ...said, validFrom: changedOn ?? before.validFrom };
    const ground = await planGround(one);
    const places = ground.places.filter((other) => other.placeId !== placeId);
    refuseAny([
      changedOn !== null && (await leavingProblem(one, deps, { before, field: 'changedOn', on: changedOn })),
      placeProblem({ ...ground, places }, place, before.leftOn),
    ]);
    await one.withdraw('action_place', [placeId]);
    if (changedOn !== null) await one.record('action_place', [{ ...placeRow(before), left_on: changedOn }]);
    const [movedId = ''] = await one.record('action_place', [{ ...placeRow(place), left_on: before.leftOn }]);
    const entry = {
      what: 'action.moved',
      subject: before.actionId,
      before,
      after: place,
      reason: body.reason,
    } as const;
    return one.done(entry, { placeId: movedId });
  });
}

interface Leaving {
  readonly placeId: string;
  /** Null: it never belonged there. */
  readonly leftOn: IsoDate | null;
  readonly reason: string;
}

/** Takes an action out of one plan; it stays in the others, and in what was known before. */
export async function leavePlace(
  deps: ChangeDeps,
  actor: Actor,
  { placeId, leftOn, reason }: Leaving,
): Promise<{ readonly actionId: string }> {
  return change<{ readonly actionId: string }>(deps, actor, async (one) => {
    const before = await getPlace(one, placeId);
    const { actionId } = before;
    if (leftOn !== null) {
      refuseAny([
        await leavingProblem(one, deps, { before, field: 'leftOn', on: leftOn }),
        await stayingProblem(one, before, leftOn),
      ]);
      if (before.leftOn === leftOn) return one.unchanged({ actionId });
    }
    await one.withdraw('action_place', [placeId]);
    if (leftOn !== null) await one.record('action_place', [{ ...placeRow(before), left_on: leftOn }]);
    const after = leftOn === null ? null : { ...before, leftOn };
    const what = leftOn === null ? 'action.place-withdrawn' : 'action.left';
    return one.done({ what, subject: actionId, before, after, reason }, { actionId });
  });
}

interface LeavingDay {
  readonly before: ActionPlace;
  readonly field: string;
  readonly on: IsoDate;
}

/** It stood there for a day at least. */
async function leavingProblem(
  one: Change,
  deps: ChangeDeps,
  { before, field, on }: LeavingDay,
): Promise<FieldProblem | false> {
  if (on === before.validFrom) return { field, code: 'before-start' };
  return dayProblem(field, on, { today: await todayIn(one, deps), firstDay: before.validFrom });
}

/** Where it stays longer than was said, it must not meet what stands there since: itself again, or its reference. */
async function stayingProblem(one: Change, before: ActionPlace, leftOn: IsoDate): Promise<FieldProblem | false> {
  if (before.leftOn === null || leftOn <= before.leftOn) return false;
  const ground = await planGround(one);
  const places = ground.places.filter(({ placeId }) => placeId !== before.placeId);
  const problem = placeProblem({ ...ground, places }, { ...before, validFrom: before.leftOn }, leftOn);
  return problem !== false && { ...problem, field: 'leftOn' };
}

/** @throws Refusal `not-found` or `stale` */
async function getPlace(one: Change, placeId: string): Promise<ActionPlace> {
  await one.checkStands('action_place', placeId);
  const places = await listActionPlaces(one.read, knownNow(one.authority));
  const found = places.find((place) => place.placeId === placeId);
  if (found === undefined) throw refused('stale');
  return found;
}
