import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { evidenceApi } from '@due-regard/shared/evidence/api.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { enterProgress } from '@due-regard/server/plans/progress.ts';
import { terminal } from '../../support/test-app.ts';
import { demonstration } from './world.ts';
import type { World } from './world.ts';

const api = `/api/${demonstration}`;
const since = '2018-01-08';

let made = 0;

/** A plan in which nothing stands. */
export async function anEmptyPlan(world: World): Promise<string> {
  made += 1;
  const plan = { name: `Plan of library ${String(made)}`, kind: 'agency', organisation: 'Libraries', reviewMonths: 6 };
  return (await world.tell(planWriting.add, `${api}/plans`, { ...plan, addedOn: since })).planId;
}

/** A plan with an objective. */
export async function aPlanWithObjective(
  world: World,
): Promise<{ readonly planId: string; readonly objectiveId: string }> {
  const planId = await anEmptyPlan(world);
  const objective = { ref: 'A', title: 'Libraries are safe places', position: 1 };
  const path = `${api}/plans/${planId}/objectives`;
  return { planId, objectiveId: (await world.tell(planWriting.addObjective, path, objective)).objectiveId };
}

/** An action in a plan of its own, of which nothing is said yet. */
export async function aNewAction(world: World): Promise<string> {
  const planId = await anEmptyPlan(world);
  const { actionId } = await world.tell(actionWriting.add, `${api}/actions`, {
    title: `Look at who hires the rooms of library ${String(made)}`,
    leadAgency: 'Libraries',
    dueOn: '2019-01-31',
    isToBeChecked: true,
    publication: 'officers',
    addedOn: since,
    places: [{ planId, ref: '1' }],
  });
  return actionId;
}

/** One that somebody else said done, with evidence, so that the lead may check it. */
export async function anActionToCheck(world: World): Promise<string> {
  const actionId = await aNewAction(world);
  const entry = {
    enteredOn: isoDate('2019-02-01'),
    status: 'said-done',
    note: 'All were asked',
    isFlagged: false,
  } as const;
  await enterProgress(world.app.deps, { ...terminal, authority: demonstration }, { actionId, ...entry });
  await world.tell(evidenceApi.add, `${api}/evidence`, {
    about: 'action',
    aboutId: actionId,
    kind: 'minute',
    title: 'Minute of the libraries board',
    reference: null,
    link: null,
    datedOn: '2019-02-01',
    reviewBy: null,
    renews: null,
    publication: 'officers',
  });
  return actionId;
}

/** Where an entry of an action would be withdrawn. */
export async function anEntryToWithdraw(world: World): Promise<string> {
  const actionId = await aNewAction(world);
  const entry = { enteredOn: '2019-02-01', status: 'in-progress', note: 'Half were asked', isFlagged: false };
  const { progressId } = await world.tell(actionWriting.enter, `${api}/actions/${actionId}/progress`, entry);
  return `/actions/${actionId}/withdraw/entry/${progressId}`;
}

/** Where the review of a plan would be withdrawn. */
export async function aReviewToWithdraw(world: World): Promise<string> {
  const planId = await anEmptyPlan(world);
  const review = { reviewedOn: '2019-02-01' };
  const { reviewId } = await world.tell(planWriting.review, `${api}/plans/${planId}/review`, review);
  return `/plans/${planId}/withdraw/review/${reviewId}`;
}

/** The place of an action in its plan, as the addresses of its forms begin. */
export async function aPlace(world: World): Promise<string> {
  const actionId = await aNewAction(world);
  const { action } = await world.ask(planApi.action, `${api}/actions/${actionId}`);
  return `/actions/${actionId}/places/${action.places[0]?.placeId ?? ''}`;
}
