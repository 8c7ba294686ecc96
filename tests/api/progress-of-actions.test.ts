import { beforeEach, describe, expect, test } from 'vitest';
import { journalApi } from '@due-regard/shared/journal/api.ts';
import { actionWriting } from '@due-regard/shared/plans/write-api.ts';
import { PlanDesk, wrong } from '../support/plan-desk.ts';
import { freshApp } from '../support/test-app.ts';

const reason = 'as the board was told';
const entry = { enteredOn: '2018-03-13', status: 'in-progress', note: 'Half of them came', isFlagged: false };

const world = freshApp();
let desk: PlanDesk;
let actionId = '';
beforeEach(async () => {
  desk = await PlanDesk.open(world.app);
  actionId = await desk.action({ dueOn: '2018-06-30' });
});

describe('an entry of progress', () => {
  test('is in the log by its day, under who made it, and once, however often it is sent', async () => {
    await desk.office.tell(actionWriting.enter, `actions/${actionId}/progress`, entry);
    await desk.office.tell(actionWriting.enter, `actions/${actionId}/progress`, entry);
    await desk.enter(actionId, '2018-02-01', 'not-started');
    const { log, action } = await desk.find(actionId);
    expect(log.map(({ enteredOn }) => enteredOn).toSorted()).toEqual(['2018-02-01', '2018-03-13']);
    expect(log.every(({ authorRole }) => authorRole === 'lead')).toBe(true);
    expect(action.state.status).toBe('in-progress');
  });

  test('that says again what was otherwise in between is a new entry', async () => {
    const path = `actions/${actionId}/progress`;
    await desk.office.tell(actionWriting.enter, path, entry);
    await desk.office.tell(actionWriting.enter, path, { ...entry, status: 'on-hold' });
    await desk.office.tell(actionWriting.enter, path, entry);
    expect((await desk.find(actionId)).log).toHaveLength(3);
  });

  test.each([
    ['in the future', { enteredOn: '2026-10-01' }, wrong('enteredOn', 'in-the-future')],
    ['before there was the action', { enteredOn: '2017-12-31' }, wrong('enteredOn', 'before-start')],
    ['without a word', { note: ' ' }, wrong('note', 'empty')],
    [
      'said done with something in the way',
      { status: 'said-done', blockedReason: 'No money' },
      wrong('blockedReason', 'not-asked'),
    ],
  ])('is refused %s', async (_what, more, refusal) => {
    expect(await desk.refused(`actions/${actionId}/progress`, { ...entry, ...more })).toEqual(refusal);
  });

  test('of an action that there is not finds none', async () => {
    expect(await desk.refused('actions/nothing/progress', entry)).toEqual([404, 'not-found']);
  });

  test('is withdrawn once; the one before it holds again', async () => {
    await desk.enter(actionId, '2018-02-01', 'in-progress');
    const wrongly = await desk.enter(actionId, '2018-03-01', 'said-done');
    await desk.office.tell(actionWriting.withdrawEntry, `progress/${wrongly}/withdraw`, { reason });
    expect((await desk.find(actionId)).action.state.status).toBe('in-progress');
    expect(await desk.refused(`progress/${wrongly}/withdraw`, { reason })).toEqual([409, 'stale']);
  });
});

describe('entries of several actions in one go', () => {
  const one = { status: 'in-progress', note: 'Moving', isFlagged: false };

  test('are all made, once', async () => {
    const other = await desk.action({ title: 'Another' });
    const body = { enteredOn: '2018-03-13', entries: [actionId, other].map((id) => ({ ...one, actionId: id })) };
    expect(await desk.office.tell(actionWriting.enterMany, 'progress', body)).toEqual({ entered: 2 });
    expect(await desk.office.tell(actionWriting.enterMany, 'progress', body)).toEqual({ entered: 0 });
    expect((await desk.find(other)).log).toHaveLength(1);
  });

  test('or none of them, and each that is wrong is named by its place', async () => {
    const late = await desk.action({ title: 'Later', addedOn: '2018-04-01' });
    const entries = [actionId, late, 'nothing', actionId].map((id) => ({ ...one, actionId: id }));
    expect(await desk.refused('progress', { enteredOn: '2018-03-13', entries })).toEqual([
      422,
      'not-valid',
      [
        { field: 'entries.1.enteredOn', code: 'before-start' },
        { field: 'entries.2.actionId', code: 'unknown' },
        { field: 'entries.3.actionId', code: 'twice' },
      ],
    ]);
    expect((await desk.find(actionId)).log).toEqual([]);
  });

  test('of a day to come are refused for that day, and not each action for it', async () => {
    const body = { enteredOn: '2026-10-01', entries: [{ ...one, actionId }] };
    expect(await desk.refused('progress', body)).toEqual(wrong('enteredOn', 'in-the-future'));
  });

  test('need at least one', async () => {
    expect(await desk.refused('progress', { enteredOn: '2018-03-13', entries: [] })).toEqual(wrong('entries', 'empty'));
  });
});

describe('another promised day', () => {
  const later = { dueOn: '2018-09-30', revisedOn: '2018-03-13', reason, was: '2018-06-30' };

  test('stands beside the first, with the number of slips', async () => {
    const path = `actions/${actionId}/due`;
    await desk.office.tell(actionWriting.putOff, path, later);
    await desk.office.tell(actionWriting.putOff, path, later);
    await desk.office.tell(actionWriting.putOff, path, {
      ...later,
      dueOn: '2018-12-31',
      revisedOn: '2018-09-01',
      was: '2018-09-30',
    });
    const { state } = (await desk.find(actionId)).action;
    expect([state.firstDueOn, state.dueOn, state.slips]).toEqual(['2018-06-30', '2018-12-31', 2]);
  });

  test.each([
    ['for the same day', { dueOn: '2018-06-30' }, wrong('dueOn', 'same-day')],
    ['agreed in the future', { revisedOn: '2026-10-01' }, wrong('revisedOn', 'in-the-future')],
    ['agreed before there was the action', { revisedOn: '2017-12-31' }, wrong('revisedOn', 'before-start')],
    ['without a reason', { reason: '' }, wrong('reason', 'empty')],
  ])('is refused %s', async (_what, more, refusal) => {
    expect(await desk.refused(`actions/${actionId}/due`, { ...later, ...more })).toEqual(refusal);
  });

  test('is promised once from what one screen showed: whoever comes second sees it first', async () => {
    const path = `actions/${actionId}/due`;
    await desk.office.tell(actionWriting.putOff, path, later);
    const second = { ...later, dueOn: '2018-10-31', reason: 'as somebody else was told' };
    expect(await desk.refused(path, second)).toEqual([409, 'stale']);
    expect((await desk.find(actionId)).action.state.slips).toBe(1);
  });

  test('is put off, or brought forward, on the page and in the record of changes', async () => {
    const path = `actions/${actionId}/due`;
    await desk.office.tell(actionWriting.putOff, path, later);
    const earlier = { ...later, dueOn: '2018-05-31', revisedOn: '2018-03-14', was: '2018-09-30' };
    await desk.office.tell(actionWriting.putOff, path, earlier);
    const { revisions } = await desk.find(actionId);
    expect(revisions.map(({ turn }) => turn)).toEqual(['put-off', 'brought-forward']);
    const { entries } = await desk.office.ask(journalApi.list, 'changes');
    expect(entries.slice(0, 2).map(({ what }) => what)).toEqual(['action.brought-forward', 'action.put-off']);
  });

  test('promised by mistake is no slip once it is withdrawn', async () => {
    const { revisionId } = await desk.office.tell(actionWriting.putOff, `actions/${actionId}/due`, later);
    await desk.office.tell(actionWriting.withdrawRevision, `due-revisions/${revisionId}/withdraw`, { reason });
    const { state } = (await desk.find(actionId)).action;
    expect([state.dueOn, state.slips]).toEqual(['2018-06-30', 0]);
  });
});

describe('a colour against the rule', () => {
  const amber = { fromOn: '2018-03-13', untilOn: '2018-03-31', rag: 'amber', reason };

  test('holds for its days with the derived one beside it, until it is withdrawn', async () => {
    const path = `actions/${actionId}/rag`;
    const { overrideId } = await desk.office.tell(actionWriting.override, path, amber);
    expect(await desk.office.tell(actionWriting.override, path, amber)).toEqual({ overrideId });
    const { state } = (await desk.find(actionId, '2018-03-31')).action;
    expect([state.rag, state.derivedRag]).toEqual(['amber', 'grey']);
    expect((await desk.find(actionId, '2018-04-01')).action.state.override).toBeNull();
    await desk.office.tell(actionWriting.withdrawOverride, `rag/${overrideId}/withdraw`, { reason });
    expect((await desk.find(actionId, '2018-03-31')).action.state.rag).toBe('grey');
  });

  test.each([
    ['that ends before it begins', { untilOn: '2018-03-12' }, wrong('untilOn', 'before-start')],
    ['from before there was the action', { fromOn: '2017-12-31' }, wrong('fromOn', 'before-start')],
    ['from a day to come', { fromOn: '2026-10-01', untilOn: null }, wrong('fromOn', 'in-the-future')],
    ['that evidence alone makes', { rag: 'blue' }, wrong('rag', 'invalid-value')],
  ])('is refused %s', async (_what, more, refusal) => {
    expect(await desk.refused(`actions/${actionId}/rag`, { ...amber, ...more })).toEqual(refusal);
  });

  test('is for the lead alone', async () => {
    const cookie = await world.app.signInAs(['officer']);
    expect(await desk.refused(`actions/${actionId}/rag`, amber, cookie)).toEqual([403, 'not-allowed']);
  });
});
