import { beforeEach, describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { layGround, meetingDay, showEvidence } from '../support/plan-ground.ts';
import type { Ground } from '../support/plan-ground.ts';
import { cookieOf, freshApp } from '../support/test-app.ts';

const said = isoDate('2018-03-01');
const reason = 'as the board was told';

const world = freshApp();
let desk: PlanDesk;
let officer = '';
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
  officer = await world.app.signInAs(['officer']);
});

/** Said done by the lead, with evidence of the same day. */
async function done(more: object = {}): Promise<string> {
  const actionId = await desk.action(more);
  await desk.enter(actionId, said, 'said-done');
  await showEvidence(world.app, '999', { actionId, on: said });
  return actionId;
}

/** The officer says that they looked. */
async function check(actionId: string, checkedOn = '2018-03-13', cookie = officer): Promise<readonly unknown[]> {
  const answer = await world.app.send('POST', `/api/999/actions/${actionId}/check`, { cookie, body: { checkedOn } });
  return answer.status === 200 ? [200] : desk.refused(`actions/${actionId}/check`, { checkedOn }, cookie);
}

describe('an action is checked', () => {
  test('by a colleague who neither said it done nor owns it, once', async () => {
    const actionId = await done();
    expect([await check(actionId), await check(actionId)]).toEqual([[200], [200]]);
    const { checks, action } = await desk.find(actionId);
    expect([checks.length, action.state.isChecked]).toEqual([1, true]);
  });

  test('not by whoever said it done, at any time since', async () => {
    const actionId = await done();
    const more = { enteredOn: '2018-03-05', status: 'said-done', note: 'Again', isFlagged: false };
    const path = `/api/999/actions/${actionId}/progress`;
    await world.app.send('POST', path, { cookie: officer, body: more });
    expect(await check(actionId)).toEqual(wrong('checkedOn', 'checker-said-done'));
    expect(await check(actionId, '2018-03-13', desk.office.cookie)).toEqual(wrong('checkedOn', 'checker-said-done'));
    // It was opened again in between: what was said before is not what is checked.
    await desk.enter(actionId, '2018-04-01', 'in-progress');
    await desk.enter(actionId, '2018-05-01', 'said-done');
    expect(await check(actionId, '2018-05-02')).toEqual([200]);
  });

  test('not by its owner, though it was handed on since', async () => {
    const { userId, email } = await world.app.addPerson(['officer']);
    const cookie = cookieOf(await world.app.signIn(email));
    const actionId = await done({ ownerUser: userId });
    expect(await check(actionId, '2018-03-13', cookie)).toEqual(wrong('checkedOn', 'checker-is-owner'));
    const { action } = await desk.find(actionId);
    const { title, isToBeChecked, publication } = action;
    const change = { title, isToBeChecked, publication, ownerUser: null, changedOn: '2018-03-10', reason };
    await desk.office.tell(actionWriting.change, `actions/${action.factId}/change`, change);
    expect(await check(actionId, '2018-03-13', cookie)).toEqual(wrong('checkedOn', 'checker-is-owner'));
  });

  test.each([
    ['on a day to come', '2026-10-01', 'in-the-future'],
    ['before it was said done', '2018-02-28', 'not-said-done'],
  ])('not %s', async (_what, on, code) => {
    expect(await check(await done(), on)).toEqual(wrong('checkedOn', code));
  });

  test('not without evidence on the day, and only where it is to be checked', async () => {
    const bare = await desk.action();
    await desk.enter(bare, said, 'said-done');
    await showEvidence(world.app, '999', { actionId: bare, on: isoDate('2018-04-01') });
    expect(await check(bare)).toEqual(wrong('checkedOn', 'no-evidence'));
    expect(await check(await done({ title: 'Unchecked', isToBeChecked: false }))).toEqual(
      wrong('checkedOn', 'not-to-be-checked'),
    );
  });

  test('and is not, once the check is withdrawn', async () => {
    const actionId = await done();
    await check(actionId);
    const [made] = (await desk.find(actionId)).checks;
    const path = `action-checks/${made?.checkId ?? ''}/withdraw`;
    await desk.office.tell(actionWriting.withdrawCheck, path, { reason });
    expect((await desk.find(actionId)).action.state.isChecked).toBe(false);
    expect(await desk.refused(path, { reason })).toEqual([409, 'stale']);
  });
});

describe('a body finds actions done', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await layGround(world.app, '999', 'the partnership');
  });

  const asked = (actionIds: readonly string[], more: object = {}): object => {
    const { bodyId, meetingId } = ground;
    return { bodyId, meetingId, checkedOn: meetingDay, actionIds, ...more };
  };

  test('all of a ticked list in one step, those of the lead who records it too, and once', async () => {
    const ids = [await done(), await done({ title: 'Another' })];
    expect(await desk.office.tell(actionWriting.checkMany, 'action-checks', asked(ids))).toEqual({ checked: 2 });
    expect(await desk.office.tell(actionWriting.checkMany, 'action-checks', asked(ids))).toEqual({ checked: 0 });
    const [made] = (await desk.find(ids[0] ?? '')).checks;
    expect(made).toMatchObject({ bodyName: 'Board of the partnership', checker: null });
  });

  test('or none of them, each refused by its id with the reason', async () => {
    const good = await done();
    const bare = await desk.action({ title: 'Bare' });
    await desk.enter(bare, said, 'said-done');
    const open = await desk.action({ title: 'Open' });
    expect(await desk.refused('action-checks', asked([good, bare, open]))).toEqual([
      422,
      'not-valid',
      [
        { field: bare, code: 'no-evidence' },
        { field: open, code: 'not-said-done' },
      ],
    ]);
    expect((await desk.find(good)).checks).toEqual([]);
  });

  test('in a meeting of its own, on the day of it', async () => {
    const actionId = await done();
    const other = await layGround(world.app, '999', 'another partnership');
    expect(await desk.refused('action-checks', asked([actionId], { meetingId: other.meetingId }))).toEqual(
      wrong('meetingId', 'unknown'),
    );
    expect(await desk.refused('action-checks', asked([actionId], { checkedOn: '2018-03-14' }))).toEqual(
      wrong('checkedOn', 'not-that-day'),
    );
    const without = asked([actionId], { meetingId: null, checkedOn: '2018-03-14' });
    expect(await desk.office.tell(actionWriting.checkMany, 'action-checks', without)).toEqual({ checked: 1 });
  });

  test('recorded by the lead alone', async () => {
    const body = asked([await done()]);
    expect(await desk.refused('action-checks', body, officer)).toEqual([403, 'not-allowed']);
  });
});
