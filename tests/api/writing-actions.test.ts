import { beforeEach, describe, expect, test } from 'vitest';
import { planApi } from '@due-regard/shared/plans/api.ts';
import { actionWriting, planWriting } from '@due-regard/shared/plans/write-api.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { layGround } from '../support/plan-ground.ts';
import { freshApp } from '../support/test-app.ts';

const reason = 'as the board was told';
const plain = { title: 'Brief all members', isToBeChecked: true, publication: 'officers' };

const world = freshApp();
let desk: PlanDesk;
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
});

describe('an action', () => {
  test('stands in several plans and is counted once', async () => {
    const [one, other] = [await desk.plan('One'), await desk.plan('Other')];
    await desk.action({
      places: [
        { planId: one, ref: '1' },
        { planId: other, ref: 'A' },
      ],
    });
    const { all, shared } = await desk.office.ask(planApi.progress, 'plans/progress');
    expect([all.total, shared]).toEqual([1, 1]);
  });

  test('is added once, however often the form is sent; the same words in another plan are another action', async () => {
    const places = [{ planId: await desk.plan(), ref: '1' }];
    expect(await desk.action({ places })).toBe(await desk.action({ places }));
    expect(await desk.action()).not.toBe(await desk.action({ places }));
  });

  test.each([
    ['a day to come', { addedOn: '2026-10-01' }, wrong('addedOn', 'in-the-future')],
    ['a promise before its start', { startsOn: '2018-05-01', dueOn: '2018-04-30' }, wrong('dueOn', 'before-start')],
    ['an owner whom nobody knows', { ownerUser: 'nobody' }, wrong('ownerUser', 'unknown')],
    ['an obligation that there is not', { obligations: ['LA99'] }, wrong('obligations', 'unknown')],
    ['an earlier action that there is not', { carriedFrom: 'nothing' }, wrong('carriedFrom', 'unknown')],
    ['a paragraph, though it is not exempt', { exemptParagraph: '7' }, wrong('exemptParagraph', 'not-asked')],
    ['what identifies a person', { ownerRole: 'jane.roe@school.example' }, wrong('ownerRole', 'personal-data')],
    ['a plan that there is not', { places: [{ planId: 'none', ref: '1' }] }, wrong('places.0.planId', 'unknown')],
  ])('is refused with %s', async (_what, more, refusal) => {
    expect(await desk.refused('actions', { ...plain, places: [], ...more })).toEqual(refusal);
  });
});

describe('what an action names', () => {
  test('is kept exempt by a paragraph and for a reason', async () => {
    const body = { ...plain, places: [], publication: 'exempt' };
    expect(await desk.refused('actions', body)).toEqual([
      422,
      'not-valid',
      [
        { field: 'exemptParagraph', code: 'empty' },
        { field: 'exemptReason', code: 'empty' },
      ],
    ]);
  });

  test('is an owner who holds a role here, and obligations of the council', async () => {
    const { userId } = await world.app.addPerson(['officer']);
    const { obligationId } = await layGround(world.app, '999', 'the partnership');
    const actionId = await desk.action({ ownerUser: userId, obligations: [obligationId] });
    expect((await desk.find(actionId)).action).toMatchObject({ ownerUser: userId, obligations: [obligationId] });
    const { userId: gone } = await world.app.addPerson(['officer'], '999', { expiresOn: '2026-09-29' });
    const owned = { ...plain, places: [], ownerUser: gone };
    expect(await desk.refused('actions', owned)).toEqual(wrong('ownerUser', 'unknown'));
  });

  test('is an earlier action, and never one that goes on with it', async () => {
    const first = await desk.action({ title: 'First' });
    const second = await desk.action({ title: 'Second', carriedFrom: first });
    const { action } = await desk.find(first);
    for (const carriedFrom of [first, second]) {
      const change = { ...plain, title: 'First', carriedFrom, changedOn: null, reason };
      expect(await desk.refused(`actions/${action.factId}/change`, change)).toEqual(wrong('carriedFrom', 'itself'));
    }
  });

  test('is free again once it is withdrawn, which it is while nothing is said of it', async () => {
    const places = [{ planId: await desk.plan(), ref: '1' }];
    const { action } = await desk.find(await desk.action({ places }));
    await desk.office.tell(actionWriting.withdraw, `actions/${action.factId}/withdraw`, { reason });
    expect(await desk.refused(`actions/${action.factId}/withdraw`, { reason })).toEqual([409, 'stale']);
    const { action: used } = await desk.find(await desk.action({ title: 'Another', places }));
    await desk.enter(used.actionId, '2018-03-01', 'in-progress');
    const withdrawal = desk.refused(`actions/${used.factId}/withdraw`, { reason });
    expect((await withdrawal).slice(0, 2)).toEqual([409, 'conflict']);
  });
});

describe('the day first promised', () => {
  test('is corrected in every row that held it', async () => {
    const actionId = await desk.action({ dueOn: '2018-06-30' });
    const before = await desk.find(actionId, '2018-01-01');
    const change = { ...plain, dueOn: '2018-06-30', title: 'Brief every member', changedOn: '2018-03-01', reason };
    await desk.office.tell(actionWriting.change, `actions/${before.action.factId}/change`, change);
    const now = await desk.find(actionId);
    const correction = { ...plain, title: 'Brief every member', dueOn: '2018-05-31', changedOn: null, reason };
    await desk.office.tell(actionWriting.change, `actions/${now.action.factId}/change`, correction);
    const then = await desk.find(actionId, '2018-02-28');
    expect([then.action.title, then.action.dueOn]).toEqual(['Brief all members', '2018-05-31']);
    expect((await desk.find(actionId)).action.dueOn).toBe('2018-05-31');
  });

  test('is not otherwise from a day on: that is putting it off', async () => {
    const { action } = await desk.find(await desk.action({ dueOn: '2018-06-30' }));
    const change = { ...plain, dueOn: '2018-12-31', changedOn: '2018-03-01', reason };
    expect(await desk.refused(`actions/${action.factId}/change`, change)).toEqual(wrong('dueOn', 'put-off-instead'));
  });

  test('may be given later, where none was given and none has been promised since', async () => {
    const { action } = await desk.find(await desk.action());
    const change = { ...plain, dueOn: '2018-12-31', changedOn: '2018-03-01', reason };
    await desk.office.tell(actionWriting.change, `actions/${action.factId}/change`, change);
    expect((await desk.find(action.actionId)).action.dueOn).toBe('2018-12-31');
  });
});

describe('the place of an action in a plan', () => {
  test('has a reference that is used once on a day, and is there once', async () => {
    const planId = await desk.plan();
    await desk.action({ places: [{ planId, ref: '1.A' }] });
    const actionId = await desk.action({ title: 'Another' });
    const path = `actions/${actionId}/places`;
    expect(await desk.refused(path, { planId, ref: '1.a' })).toEqual(wrong('ref', 'used-already'));
    await desk.office.tell(actionWriting.place, path, { planId, ref: '2', placedOn: '2018-02-01' });
    expect(await desk.refused(path, { planId, ref: '3' })).toEqual(wrong('planId', 'there-already'));
    const twice = [
      { planId, ref: '4' },
      { planId, ref: '5' },
    ];
    const third = { ...plain, title: 'Third', places: twice };
    expect(await desk.refused('actions', third)).toEqual(wrong('places.1.planId', 'there-already'));
  });

  test('lies in a plan that is there and has not ended, under an objective of it, and not before the action', async () => {
    const [planId, ended, other] = [
      await desk.plan(),
      await desk.plan('Ended', { endsOn: '2018-03-31' }),
      await desk.plan('Other'),
    ];
    const objective = { title: 'Leadership', position: 1 };
    const { objectiveId } = await desk.office.tell(planWriting.addObjective, `plans/${other}/objectives`, objective);
    const path = `actions/${await desk.action()}/places`;
    expect(await desk.refused(path, { planId: ended, ref: '1' })).toEqual(wrong('planId', 'ended'));
    expect(await desk.refused(path, { planId, objectiveId, ref: '1' })).toEqual(wrong('objectiveId', 'unknown'));
    const early = { planId, ref: '1', placedOn: '2017-12-31' };
    expect(await desk.refused(path, early)).toEqual(wrong('placedOn', 'before-start'));
  });
});

describe('the end of a place in a plan', () => {
  test('is a day from which it is left, after which its reference is free; or it was never there', async () => {
    const planId = await desk.plan();
    const actionId = await desk.action({ places: [{ planId, ref: '1' }] });
    const [place] = (await desk.find(actionId)).action.places;
    const path = `action-places/${place?.placeId ?? ''}/leave`;
    const early = { leftOn: '2018-01-01', reason };
    expect(await desk.refused(path, early)).toEqual(wrong('leftOn', 'before-start'));
    expect(await desk.refused(path, { leftOn: '2026-10-01', reason })).toEqual(wrong('leftOn', 'in-the-future'));
    await desk.office.tell(actionWriting.leave, path, { leftOn: '2018-06-01', reason });
    expect(await desk.refused(path, { leftOn: '2018-06-01', reason })).toEqual([409, 'stale']);
    expect((await desk.find(actionId, '2018-05-31')).action.places).toHaveLength(1);
    expect((await desk.find(actionId, '2018-06-01')).action.places).toEqual([]);
    await desk.action({ title: 'Another', addedOn: '2018-06-01', places: [{ planId, ref: '1' }] });
    const [was] = (await desk.find(actionId, '2018-05-31')).action.places;
    await desk.office.tell(actionWriting.leave, `action-places/${was?.placeId ?? ''}/leave`, { leftOn: null, reason });
    expect((await desk.find(actionId, '2018-05-31')).action.places).toEqual([]);
  });

  test('is no later than was said, where it or its reference stands there again since', async () => {
    const planId = await desk.plan();
    const actionId = await desk.action({ places: [{ planId, ref: '1' }] });
    const [place] = (await desk.find(actionId)).action.places;
    await desk.office.tell(actionWriting.leave, `action-places/${place?.placeId ?? ''}/leave`, {
      leftOn: '2018-06-01',
      reason,
    });
    await desk.office.tell(actionWriting.place, `actions/${actionId}/places`, {
      planId,
      ref: '2',
      placedOn: '2018-09-01',
    });
    const [was] = (await desk.find(actionId, '2018-05-31')).action.places;
    const path = `action-places/${was?.placeId ?? ''}/leave`;
    expect(await desk.refused(path, { leftOn: '2018-09-02', reason })).toEqual(wrong('leftOn', 'there-already'));
    expect(await desk.office.tell(actionWriting.leave, path, { leftOn: '2018-09-01', reason })).toEqual({ actionId });
  });

  test('is the beginning of another, where the reference changes', async () => {
    const planId = await desk.plan();
    const actionId = await desk.action({ places: [{ planId, ref: '1' }] });
    const [place] = (await desk.find(actionId)).action.places;
    const move = { ref: '2', changedOn: '2018-06-01', reason };
    await desk.office.tell(actionWriting.movePlace, `action-places/${place?.placeId ?? ''}/change`, move);
    const refs = async (asAt: string) => (await desk.find(actionId, asAt)).action.places.map(({ ref }) => ref);
    expect([await refs('2018-05-31'), await refs('2018-06-01')]).toEqual([['1'], ['2']]);
  });
});
