import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { undoBatch } from '@due-regard/server/imports/batches.ts';
import { addAction } from '@due-regard/server/plans/add-action.ts';
import { changeAction } from '@due-regard/server/plans/change-action.ts';
import { putOffAction } from '@due-regard/server/plans/due.ts';
import { enterProgress } from '@due-regard/server/plans/progress.ts';
import { onBothEngines } from '../../support/engines.ts';
import { csv, refusalOf } from '../support/council.ts';
import { makePlanCouncil } from './plan-council.ts';
import type { PlanCouncil } from './plan-council.ts';

const header = 'Action id,Reference,Plan,Action,Lead agency,Due now,Latest progress';
const today = isoDate('2018-04-20');
const plain = { isToBeChecked: false, publication: 'officers' } as const;
const reason = 'as the board was told';

onBothEngines('undoing a plan that changed what was there', (makeDatabase) => {
  let at: PlanCouncil;
  let actionId: string;
  let batchId: string;
  // A plan of one action, of which a later file says another agency, day and progress.
  beforeEach(async () => {
    at = await makePlanCouncil(await makeDatabase());
    at.moveTo('2018-03-13');
    await at.bringPlan(csv(header, ',1,Partnership plan,Brief the board,Council,2018-06-30,'));
    at.moveTo(today);
    const changed = csv(header, ',1,Partnership plan,Brief the board,Police,2018-09-30,Half of it');
    batchId = (await at.bringPlan(changed)).batchId;
    actionId = (await at.actions(today))[0]?.action.actionId ?? '';
  });

  test('is refused once another day was promised since: it was put off from the day of the file', async () => {
    const promise = { dueOn: isoDate('2018-12-31'), revisedOn: today, reason, was: isoDate('2018-09-30') };
    await putOffAction(at.deps, at.actor, { actionId, ...promise });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).code).toBe('conflict');
  });

  test('is refused once it was changed from a later day: that row holds what the file said', async () => {
    at.moveTo('2018-05-20');
    const now = (await at.actions('2018-05-20')).find(({ action }) => action.actionId === actionId);
    const { factId = '', title = '', dueOn = null } = now?.action ?? {};
    const body = { ...plain, title, dueOn, changedOn: isoDate('2018-05-01'), reason };
    await changeAction(at.deps, at.actor, { factId, body: { ...body, leadAgency: 'Police', theme: 'Halls' } });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).code).toBe('conflict');
  });

  test('is done where somebody has entered progress since: that stays', async () => {
    const entry = { status: 'in-progress', note: 'All of it', isFlagged: false } as const;
    await enterProgress(at.deps, at.actor, { actionId, enteredOn: today, ...entry });
    await undoBatch(at.deps, at.actor, batchId);
    const now = (await at.book()).histories.find((history) => history.actionId === actionId);
    expect(now?.progress.map(({ note }) => note)).toEqual(['All of it']);
    expect([now?.versions.at(-1)?.leadAgency, now?.revisions]).toEqual(['Council', []]);
  });
});

onBothEngines('undoing a plan that took an action out', (makeDatabase) => {
  test('is refused once another action has its reference', async () => {
    const at = await makePlanCouncil(await makeDatabase());
    at.moveTo('2018-03-13');
    const one = ',1,Partnership plan,Brief the board,Council,2018-06-30,';
    await at.bringPlan(csv(header, one, ',2,Partnership plan,Visit venues,Council,2018-06-30,'));
    at.moveTo(today);
    const staged = await at.stagePlan(csv(header, ',1,Partnership plan,Brief the board,Police,2018-06-30,'));
    const gone = staged.rows?.plan?.missing[0]?.actionId ?? '';
    const left = { actionId: gone, planId: at.partnership, becomes: 'left' } as const;
    const { batchId } = await at.take(staged, { missing: [left] });
    const places = [{ planId: at.partnership, ref: '2' }];
    await addAction(at.deps, at.actor, { ...plain, title: 'Train nurses', places, addedOn: today });
    expect((await refusalOf(undoBatch(at.deps, at.actor, batchId))).code).toBe('conflict');
  });
});
