import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '@due-regard/shared/people/role.ts';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { freshApp, problemOf, replyOf } from '../support/test-app.ts';
import type { Replying } from '../support/test-app.ts';

const world = freshApp();
let desk: PlanDesk;
let plan: string;
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
  plan = await desk.plan();
});

/** What somebody with a role is answered. */
async function ask<Reply>(role: Role, contract: Replying<Reply>, path: string): Promise<Reply> {
  const cookie = await world.app.signInAs([role]);
  return replyOf(contract, world.app.send('GET', `/api/999/${path}`, { cookie }));
}

async function statusOf(role: Role, path: string): Promise<number> {
  const cookie = await world.app.signInAs([role]);
  return (await world.app.send('GET', `/api/999/${path}`, { cookie })).status;
}

function inPlan(ref: string, more: object): Promise<string> {
  return desk.action({ places: [{ planId: plan, ref }], ...more });
}

/** Ten days later, from a day on, an action is otherwise than it was: `more` says how. */
async function becomes(id: string, more: object): Promise<void> {
  world.clock.moveMinutes(60 * 24 * 10);
  desk = await PlanDesk.open(world.app);
  const { action } = await desk.find(id, '2026-10-10');
  const { places: _places, state: _state, factId, validFrom: _from, actionId: _id, ...body } = action;
  await desk.office.tell(actionWriting.change, `actions/${factId}/change`, { ...body, ...more });
}

describe('an action that was not for a reader', () => {
  test('is not opened by a correction, nor from a day before, once something was written of it', async () => {
    const id = await inPlan('1', { publication: 'officers' });
    const { action } = await desk.find(id, '2026-09-30');
    const { places: _places, state: _state, factId, validFrom: _from, actionId: _id, ...body } = action;
    const path = `actions/${factId}/change`;
    const open = { ...body, publication: 'public', changedOn: null, reason: 'It may be known' };
    await desk.enter(id, '2026-09-29', 'in-progress');
    const refusal = wrong('publication', 'open-from-a-day');
    expect(await desk.refused(path, open)).toEqual(refusal);
    expect(await desk.refused(path, { ...open, changedOn: '2026-09-28' })).toEqual(refusal);
    await desk.office.tell(actionWriting.change, path, { ...open, changedOn: '2026-09-29' });
    expect((await ask('viewer', planApi.action, `actions/${id}`)).log).toEqual([]);
  });
});

describe('an action that is not for a reader', () => {
  const secret = { title: 'Watch the hall in Mill Lane', theme: 'Mill Lane', leadAgency: 'Special unit' };

  test('is counted, and shown in no list, choice, search, group or link of theirs', async () => {
    const hidden = await inPlan('1', { ...secret, publication: 'officers', ownerRole: 'Mill Lane officer' });
    await inPlan('2', { title: 'Brief all members', publication: 'public', carriedFrom: hidden });
    await inPlan('3', {
      title: 'Write to the committee',
      publication: 'exempt',
      exemptParagraph: '3',
      exemptReason: 'names a supplier',
    });
    const paths = ['plans/progress', `plans/${plan}`, 'actions', 'actions?search=mill', 'agencies'];
    for (const path of paths) {
      const cookie = await world.app.signInAs(['viewer']);
      const text = await (await world.app.send('GET', `/api/999/${path}`, { cookie })).text();
      expect([path, /mill lane|special unit/i.test(text)]).toEqual([path, false]);
    }
    expect(await ask('viewer', planApi.actions, 'actions')).toMatchObject({ total: 1, withheld: 2 });
    expect(await ask('member', planApi.actions, 'actions')).toMatchObject({ total: 2, withheld: 1 });
    expect(await ask('auditor', planApi.actions, 'actions')).toMatchObject({ total: 3, withheld: 0 });
    expect(await ask('viewer', planApi.plan, `plans/${plan}`)).toMatchObject({ withheld: 2, counts: { total: 3 } });
    expect((await ask('viewer', planApi.progress, 'plans/progress')).all.total).toBe(3);
    expect(await statusOf('viewer', `actions/${hidden}`)).toBe(404);
    expect(await statusOf('officer', `actions/${hidden}`)).toBe(200);
  });

  test('is not opened by asking for a day on which it was public, nor by what was known then', async () => {
    const id = await inPlan('1', { publication: 'public' });
    await becomes(id, { publication: 'officers', changedOn: '2026-10-10', reason: 'It names a place' });
    expect(await statusOf('viewer', `actions/${id}?asAt=2026-09-30`)).toBe(404);
    expect(await statusOf('viewer', `actions/${id}?asAt=2026-09-30&knownAt=2026-09-30`)).toBe(404);
    expect(await statusOf('officer', `actions/${id}?asAt=2026-09-30&knownAt=2026-09-30`)).toBe(200);
  });

  test('keeps what was written of it closed when it is opened later', async () => {
    const id = await inPlan('1', { publication: 'officers' });
    await desk.enter(id, '2026-09-29', 'in-progress');
    await becomes(id, { publication: 'public', changedOn: '2026-10-08', reason: 'It may be known' });
    await desk.enter(id, '2026-10-09', 'in-progress');
    const days = async (role: Role): Promise<readonly string[]> =>
      (await ask(role, planApi.action, `actions/${id}`)).log.map(({ enteredOn }) => enteredOn);
    expect(await days('viewer')).toEqual(['2026-10-09']);
    expect(await days('officer')).toEqual(['2026-09-29', '2026-10-09']);
  });

  test('takes its objective with it, so that no heading tells what it is about', async () => {
    const title = 'The hall in Mill Lane';
    const objective = { title, position: 1, addedOn: '2018-01-01' };
    const { objectiveId } = await desk.office.tell(planWriting.addObjective, `plans/${plan}/objectives`, objective);
    await desk.action({ places: [{ planId: plan, objectiveId, ref: '1' }] });
    expect((await ask('viewer', planApi.plan, `plans/${plan}`)).objectives).toEqual([]);
    expect((await ask('lead', planApi.plan, `plans/${plan}`)).objectives).toMatchObject([{ title }]);
  });
});

describe('what is not for a reader of an action they may see', () => {
  test('is said to be withheld, with how much there is of it, and never to be nothing', async () => {
    const id = await inPlan('1', { publication: 'officers', leadAgency: 'Police' });
    await desk.enter(id, '2026-09-29', 'in-progress');
    const nothing = { log: 0, revisions: 0, evidence: 0, checks: 0 };
    expect(await ask('viewer', planApi.agencies, 'agencies')).toMatchObject({ agencies: [], withheld: 1 });
    await becomes(id, { publication: 'public', changedOn: '2026-10-08', reason: 'It may be known' });
    expect(await ask('viewer', planApi.action, `actions/${id}`)).toMatchObject({ withheld: { ...nothing, log: 1 } });
    expect(await ask('officer', planApi.action, `actions/${id}`)).toMatchObject({ withheld: nothing });
    expect(await ask('viewer', planApi.agencies, 'agencies')).toMatchObject({
      agencies: [{ agency: 'Police', requests: null }],
      withheld: 0,
    });
    expect(await ask('officer', planApi.agencies, 'agencies')).toMatchObject({ agencies: [{ requests: [] }] });
  });
});

describe('a page of a day before its thing was there', () => {
  async function codeOf(role: Role, path: string): Promise<string> {
    const cookie = await world.app.signInAs([role]);
    return (await problemOf(world.app.send('GET', `/api/999/${path}?asAt=2017-12-31`, { cookie }))).code;
  }

  test('says so, and says nothing of what the reader may not know of', async () => {
    const open = await inPlan('1', { publication: 'public' });
    const closed = await inPlan('2', { publication: 'officers' });
    expect(await codeOf('viewer', `plans/${plan}`)).toBe('not-there-yet');
    expect(await codeOf('viewer', `actions/${open}`)).toBe('not-there-yet');
    expect(await codeOf('viewer', `actions/${closed}`)).toBe('not-found');
    expect(await codeOf('officer', `actions/${closed}`)).toBe('not-there-yet');
    expect(await codeOf('officer', 'actions/nothing')).toBe('not-found');
    await becomes(closed, { publication: 'public', changedOn: '2026-10-08', reason: 'It may be known' });
    expect(await codeOf('viewer', `actions/${closed}`)).toBe('not-found');
  });
});

describe('a version that was approved', () => {
  test('is the plan as recorded just before, though all happened in one instant', async () => {
    const first = await inPlan('1', { title: 'As it was approved' });
    const approval = { approvedOn: '2026-09-30', label: 'First version' };
    const { approvalId } = await desk.office.tell(planWriting.approve, `plans/${plan}/approve`, approval);
    await inPlan('2', { title: 'Added after' });
    await desk.enter(first, '2026-09-29', 'said-done');
    const version = await desk.office.ask(planApi.approved, `plan-approvals/${approvalId}`);
    expect(version.actions).toMatchObject([{ title: 'As it was approved', state: { actionClass: 'not-looked-at' } }]);
    expect(version.label).toBe('First version');
  });
});

describe('the list of actions', () => {
  test('finds by what is asked, and says how each moved since a day', async () => {
    const late = await inPlan('2', { title: 'Late', dueOn: '2026-08-31', leadAgency: 'Police & Crime Commissioner' });
    const held = await inPlan('10', { title: 'Held', dueOn: '2026-08-31' });
    const soon = await inPlan('1', { title: 'Soon', dueOn: '2026-10-15', ownerRole: 'Prevent lead' });
    const alone = await desk.action({ title: 'Alone' });
    await desk.enter(held, '2026-09-20', 'on-hold');
    await desk.enter(soon, '2026-09-20', 'in-progress');
    async function found(query: string): Promise<readonly string[]> {
      const { actions } = await desk.office.ask(planApi.actions, `actions?${query}`);
      return actions.map(({ title }) => title);
    }
    expect(await found('')).toEqual(['Soon', 'Late', 'Held', 'Alone']);
    expect(await found('due=overdue')).toEqual(['Late', 'Held']);
    expect(await found('class=overdue')).toEqual(['Late']);
    expect(await found('due=30')).toEqual(['Soon']);
    expect(await found('without=plan')).toEqual(['Alone']);
    expect(await found('without=owner')).toEqual(['Late', 'Held', 'Alone']);
    expect(await found('agency=police%20and%20crime%20commissioner')).toEqual(['Late']);
    expect(await found('owner=prevent%20LEAD')).toEqual(['Soon']);
    expect(await found('search=10')).toEqual(['Held']);
    expect(await found('since=2026-08-01&moved=worsened')).toEqual(['Late', 'Held']);
    expect(await found('since=2026-08-01&moved=improved')).toEqual(['Soon']);
    expect([late, alone]).not.toContain('');
  });

  test('refuses a day to compare with that is after the one in view', async () => {
    expect(await statusOf('lead', 'actions?asAt=2026-01-01&since=2026-01-02')).toBe(400);
    expect(await statusOf('lead', 'plans/progress?asAt=2026-01-01&since=2026-01-02')).toBe(400);
  });
});
