import { beforeEach, describe, expect, test } from 'vitest';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { freshApp, refusalOf } from '../support/test-app.ts';

const reason = 'as the board was told';
const plain = { title: 'Brief all members', isToBeChecked: true, publication: 'officers' };
const putOffInstead = wrong('dueOn', 'put-off-instead');

const world = freshApp();
let desk: PlanDesk;
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
});

/** The answer to a correction of the day; null where it is taken. */
async function correct(actionId: string, dueOn: string | null): Promise<unknown> {
  const { factId } = (await desk.find(actionId)).action;
  const body = { ...plain, dueOn, changedOn: null, reason };
  const { app, authority, cookie } = desk.office;
  const answer = await app.send('POST', `/api/${authority}/actions/${factId}/change`, { cookie, body });
  return answer.status === 200 ? null : refusalOf(answer);
}

async function putOff(actionId: string, body: object): Promise<string> {
  const was = (await desk.find(actionId)).action.state.dueOn;
  const path = `actions/${actionId}/due`;
  const { revisionId } = await desk.office.tell(actionWriting.putOff, path, { reason, was, ...body });
  return revisionId;
}

async function dayShown(actionId: string, asAt?: string): Promise<readonly unknown[]> {
  const { state } = (await desk.find(actionId, asAt)).action;
  return [state.firstDueOn, state.dueOn, state.slips];
}

describe('a day first promised that has come', () => {
  test('is put off, and not corrected to a later one or to none', async () => {
    const actionId = await desk.action({ dueOn: '2026-09-30' });
    expect(await correct(actionId, '2026-10-01')).toEqual(putOffInstead);
    expect(await correct(actionId, null)).toEqual(putOffInstead);
    expect(await dayShown(actionId)).toEqual(['2026-09-30', '2026-09-30', 0]);
  });

  test('may be corrected to an earlier one, and back no more', async () => {
    const actionId = await desk.action({ dueOn: '2018-06-30' });
    expect(await correct(actionId, '2018-05-31')).toBeNull();
    expect(await correct(actionId, '2018-06-30')).toEqual(putOffInstead);
  });

  test('stays where it was promised since, and the action had none at first', async () => {
    const actionId = await desk.action();
    const revisionId = await putOff(actionId, { dueOn: '2018-06-30', revisedOn: '2018-03-13' });
    expect(await correct(actionId, '2026-12-31')).toEqual(putOffInstead);
    expect(await desk.refused(`due-revisions/${revisionId}/withdraw`, { reason })).toEqual([409, 'conflict']);
    expect(await correct(actionId, '2018-05-31')).toBeNull();
  });

  test('keeps its place before one that is said later to have been promised earlier', async () => {
    const actionId = await desk.action();
    await putOff(actionId, { dueOn: '2018-06-30', revisedOn: '2018-03-13' });
    await putOff(actionId, { dueOn: '2026-12-31', revisedOn: '2018-02-01' });
    expect(await dayShown(actionId)).toEqual(['2018-06-30', '2018-06-30', 0]);
  });
});

describe('a day first promised that has not come', () => {
  test('may be given, corrected and taken away', async () => {
    const actionId = await desk.action();
    for (const dueOn of ['2026-12-31', '2027-03-31', null, '2018-06-30'])
      expect(await correct(actionId, dueOn)).toBeNull();
  });

  test('is put off once a plan was approved with it, but for one before it', async () => {
    const planId = await desk.plan();
    const actionId = await desk.action({ dueOn: '2026-12-31', places: [{ planId, ref: '1' }] });
    expect(await correct(actionId, '2027-01-31')).toBeNull();
    const approval = { approvedOn: '2018-03-13', label: 'Version 1' };
    await desk.office.tell(planWriting.approve, `plans/${planId}/approve`, approval);
    expect(await correct(actionId, '2027-02-28')).toEqual(putOffInstead);
    expect(await correct(actionId, null)).toEqual(putOffInstead);
    for (const dueOn of ['2026-10-31', '2027-01-31']) expect(await correct(actionId, dueOn)).toBeNull();
  });

  test('is not held by the approval of a plan in which the action did not stand', async () => {
    const planId = await desk.plan();
    await desk.office.tell(planWriting.approve, `plans/${planId}/approve`, {
      approvedOn: '2018-03-13',
      label: 'Version 1',
    });
    const actionId = await desk.action({ dueOn: '2026-12-31', places: [{ planId, ref: '1' }] });
    expect(await correct(actionId, '2027-01-31')).toBeNull();
  });
});

describe('another day', () => {
  test('is compared with the day that the page shows, whichever way that was promised', async () => {
    const actionId = await desk.action();
    const { factId } = (await desk.find(actionId)).action;
    const change = { ...plain, dueOn: '2018-06-30', changedOn: '2018-03-01', reason };
    await desk.office.tell(actionWriting.change, `actions/${factId}/change`, change);
    await putOff(actionId, { dueOn: '2018-05-31', revisedOn: '2018-02-01' });
    expect((await dayShown(actionId))[1]).toBe('2018-06-30');
    const again = { dueOn: '2018-06-30', revisedOn: '2018-04-01', reason, was: '2018-06-30' };
    expect(await desk.refused(`actions/${actionId}/due`, again)).toEqual(wrong('dueOn', 'same-day'));
  });
});
