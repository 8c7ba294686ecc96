import { beforeEach, describe, expect, test } from 'vitest';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { planWriting } from '@due-regard/shared/plans/write-api.ts';
import { listHeads } from '@due-regard/db/journal/queries.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { layGround } from '../support/plan-ground.ts';
import { freshApp } from '../support/test-app.ts';

const body = { name: 'Council plan', kind: 'council', organisation: 'The council', reviewMonths: 6 };
const reason = 'as the board was told';

const world = freshApp();
let desk: PlanDesk;
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
});

async function shown(planId: string, asAt = '2026-09-30') {
  return desk.office.ask(planApi.plan, `plans/${planId}?asAt=${asAt}`);
}

describe('a plan', () => {
  test('is there from its day on, and from today where none is given', async () => {
    const old = await desk.plan('Plan of old');
    const { planId } = await desk.office.tell(planWriting.add, 'plans', body);
    expect((await shown(old, '2018-01-01')).plan.validFrom).toBe('2018-01-01');
    expect((await shown(planId)).plan.validFrom).toBe('2026-09-30');
  });

  test.each([
    ['a day to come', { addedOn: '2026-10-01' }, wrong('addedOn', 'in-the-future')],
    ['an end before its start', { startsOn: '2018-04-01', endsOn: '2018-03-31' }, wrong('endsOn', 'before-start')],
    ['a body that nobody knows', { bodyId: 'nobody' }, wrong('bodyId', 'unknown')],
    ['the name of another, however it is written', { name: 'PARTNERSHIP plan' }, wrong('name', 'taken')],
    ['no months between reviews', { reviewMonths: 0 }, wrong('reviewMonths', 'too-small')],
  ])('is refused with %s', async (_what, more, refusal) => {
    await desk.plan();
    expect(await desk.refused('plans', { ...body, ...more })).toEqual(refusal);
  });

  test('is added once, however often the form is sent', async () => {
    expect(await desk.plan()).toBe(await desk.plan());
  });
});

describe('a plan that is changed', () => {
  test('is corrected from its beginning, and the form before it is stale', async () => {
    const planId = await desk.plan();
    const { plan } = await shown(planId);
    const change = { ...body, changedOn: null, reason };
    await desk.office.tell(planWriting.change, `plans/${plan.factId}/change`, change);
    expect((await shown(planId, '2018-01-01')).plan.name).toBe('Council plan');
    expect(await desk.refused(`plans/${plan.factId}/change`, { ...change, name: 'Another' })).toEqual([409, 'stale']);
  });

  test('is otherwise from a day on, and as it was before', async () => {
    const planId = await desk.plan();
    const { plan } = await shown(planId);
    const change = { ...body, changedOn: '2018-06-01', reason };
    await desk.office.tell(planWriting.change, `plans/${plan.factId}/change`, change);
    expect((await shown(planId, '2018-05-31')).plan.name).toBe('Partnership plan');
    expect((await shown(planId, '2018-06-01')).plan.name).toBe('Council plan');
  });

  test('sent twice changes once, and sent from an older page is stale', async () => {
    const planId = await desk.plan();
    const { plan } = await shown(planId);
    const path = `plans/${plan.factId}/change`;
    const change = { ...body, changedOn: '2018-06-01', reason };
    await desk.office.tell(planWriting.change, path, change);
    const [before] = await listHeads(world.app.deps.db.read);
    await desk.office.tell(planWriting.change, path, change);
    expect(await listHeads(world.app.deps.db.read)).toEqual([before]);
    expect(await desk.refused(path, { ...change, changedOn: '2018-07-01' })).toEqual([409, 'stale']);
    expect(await desk.refused(path, { ...change, name: 'Third' })).toEqual([409, 'stale']);
  });

  test.each([
    ['in the future', '2026-10-01', 'in-the-future'],
    ['not after the day from which it holds', '2018-01-01', 'not-after'],
  ])('does not change %s', async (_what, changedOn, code) => {
    const { plan } = await shown(await desk.plan());
    const change = { ...body, changedOn, reason };
    expect(await desk.refused(`plans/${plan.factId}/change`, change)).toEqual(wrong('changedOn', code));
  });
});

describe('a plan that was a mistake', () => {
  test('is withdrawn with its objectives while nothing stands in it', async () => {
    const planId = await desk.plan();
    const objective = { title: 'Leadership', position: 1 };
    await desk.office.tell(planWriting.addObjective, `plans/${planId}/objectives`, objective);
    const { plan } = await shown(planId);
    await desk.office.tell(planWriting.withdraw, `plans/${plan.factId}/withdraw`, { reason });
    const { db } = world.app.deps;
    expect(await db.read.selectFrom('plan').select('fact_id').where('withdrawn_at', 'is', null).execute()).toEqual([]);
    const left = db.read.selectFrom('objective').select('fact_id').where('withdrawn_at', 'is', null);
    expect(await left.execute()).toEqual([]);
  });

  test('is not withdrawn while an action stands in it, or once it was approved or reviewed', async () => {
    const [used, approved, reviewed] = [await desk.plan('A'), await desk.plan('B'), await desk.plan('C')];
    await desk.action({ places: [{ planId: used, ref: '1' }] });
    const approval = { approvedOn: '2018-03-13', label: 'First' };
    await desk.office.tell(planWriting.approve, `plans/${approved}/approve`, approval);
    await desk.office.tell(planWriting.review, `plans/${reviewed}/review`, { reviewedOn: '2018-03-13' });
    for (const planId of [used, approved, reviewed]) {
      const { plan } = await shown(planId);
      expect((await desk.refused(`plans/${plan.factId}/withdraw`, { reason })).slice(0, 2)).toEqual([409, 'conflict']);
    }
  });
});

describe('the approval and the review of a plan', () => {
  test('bears a name once, on a day on which the plan was there', async () => {
    const planId = await desk.plan();
    const path = `plans/${planId}/approve`;
    const first = { approvedOn: '2018-03-13', label: 'First version' };
    const one = await desk.office.tell(planWriting.approve, path, first);
    expect(await desk.office.tell(planWriting.approve, path, first)).toEqual(one);
    const again = { approvedOn: '2018-04-01', label: 'first VERSION' };
    expect(await desk.refused(path, again)).toEqual(wrong('label', 'used-already'));
    const early = { approvedOn: '2017-12-31', label: 'Second' };
    expect(await desk.refused(path, early)).toEqual(wrong('approvedOn', 'before-start'));
    const late = { approvedOn: '2026-10-01', label: 'Second' };
    expect(await desk.refused(path, late)).toEqual(wrong('approvedOn', 'in-the-future'));
    await desk.office.tell(planWriting.withdrawApproval, `plan-approvals/${one.approvalId}/withdraw`, { reason });
    expect((await shown(planId)).approvals).toEqual([]);
  });

  test('keep the version that was approved, whatever changes later', async () => {
    const planId = await desk.plan();
    const approval = { approvedOn: '2018-03-13', label: 'First version' };
    const { approvalId } = await desk.office.tell(planWriting.approve, `plans/${planId}/approve`, approval);
    const { plan } = await shown(planId);
    const change = { ...body, changedOn: null, reason };
    await desk.office.tell(planWriting.change, `plans/${plan.factId}/change`, change);
    const kept = await desk.office.ask(planApi.approved, `plan-approvals/${approvalId}`);
    expect(kept.plan.name).toBe('Partnership plan');
  });

  test('name a body of the council', async () => {
    const { bodyId } = await layGround(world.app, '999', 'the partnership');
    const planId = await desk.plan();
    const review = { reviewedOn: '2018-07-12', bodyId, note: 'Two actions put off' };
    const { reviewId } = await desk.office.tell(planWriting.review, `plans/${planId}/review`, review);
    expect((await shown(planId)).reviews).toMatchObject([{ reviewId, bodyName: 'Board of the partnership' }]);
    expect(await desk.refused(`plans/${planId}/review`, { reviewedOn: '2026-10-01' })).toEqual(
      wrong('reviewedOn', 'in-the-future'),
    );
    await desk.office.tell(planWriting.withdrawReview, `plan-reviews/${reviewId}/withdraw`, { reason });
    expect((await shown(planId)).reviews).toEqual([]);
  });
});

describe('an objective', () => {
  test('is there since its plan is, has a reference of its own, and goes only while nothing stands under it', async () => {
    const planId = await desk.plan();
    const path = `plans/${planId}/objectives`;
    const first = { ref: 'A', title: 'Leadership', position: 1 };
    const { objectiveId } = await desk.office.tell(planWriting.addObjective, path, first);
    expect(await desk.refused(path, { ref: 'a', title: 'Other', position: 2 })).toEqual(wrong('ref', 'used-already'));
    const early = { title: 'Other', position: 2, addedOn: '2017-12-31' };
    expect(await desk.refused(path, early)).toEqual(wrong('addedOn', 'before-start'));
    const [objective] = (await desk.office.ask(planApi.plan, `plans/${planId}?asAt=2018-01-01`)).objectives;
    await desk.office.tell(planWriting.changeObjective, `objectives/${objective?.factId ?? ''}/change`, {
      ...first,
      title: 'Leadership and partnership',
      changedOn: null,
      reason,
    });
    const [now] = (await desk.office.ask(planApi.plan, `plans/${planId}`)).objectives;
    expect(now).toMatchObject({ objectiveId, title: 'Leadership and partnership', validFrom: '2018-01-01' });
    await desk.action({ places: [{ planId, objectiveId, ref: '1' }] });
    const withdrawal = `objectives/${now?.factId ?? ''}/withdraw`;
    expect((await desk.refused(withdrawal, { reason })).slice(0, 2)).toEqual([409, 'conflict']);
  });
});
