import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { action, place, plan, progress } from '../deadlines/testing/example-registers.ts';
import type { ActionState } from './action-state.ts';
import { actionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import type { PlanFacts } from './facts.ts';
import { check, override, revision } from './testing/random-plans.ts';

const asAt = isoDate('2018-03-13');
const before = isoDate('2018-03-01');
const soon = isoDate('2018-05-01');
const due = isoDate('2018-12-31');

function stateOf(facts: Partial<PlanFacts>, on: IsoDate = asAt): ActionState | undefined {
  const none = { objectives: [], evidence: [], checks: [], overrides: [], revisions: [], progress: [] };
  const base = { plans: [plan({})], actions: [action({ dueOn: due })], places: [place({})] };
  return actionsAt(planBookOf({ ...none, ...base, ...facts }), on)[0]?.state;
}

function said(status: 'said-done' | 'on-hold' | 'superseded' | 'in-progress' | 'not-started', enteredOn = before) {
  return { progress: [progress({ enteredOn, status })] };
}

const evidence = [{ aboutId: 'action', datedOn: before }];
const overdue = { actions: [action({ dueOn: before })] };

describe('where an action stands, and its colour', () => {
  it.each([
    ['done with evidence', { ...said('said-done'), evidence }, 'done', 'blue'],
    ['said done without, even when late', { ...said('said-done'), ...overdue }, 'said-done', 'amber'],
    ['past its day', { ...said('in-progress'), ...overdue }, 'overdue', 'red'],
    ['past its day though nobody has looked', overdue, 'overdue', 'red'],
    ['past its day on hold', { ...said('on-hold'), ...overdue }, 'on-hold', null],
    ['superseded, with evidence and late', { ...said('superseded'), ...overdue, evidence }, 'superseded', null],
    ['never looked at', {}, 'not-looked-at', 'grey'],
    ['not to be begun yet', { actions: [action({ dueOn: due, startsOn: soon })] }, 'on-time', 'green'],
    ['on its way', said('in-progress'), 'on-time', 'green'],
    ['without a day', { ...said('in-progress'), actions: [action({})] }, 'on-time', 'green'],
    [
      'due soon and quiet',
      { ...said('in-progress', isoDate('2018-02-01')), actions: [action({ dueOn: soon })] },
      'on-time',
      'amber',
    ],
    ['due soon and heard of', { ...said('in-progress'), actions: [action({ dueOn: soon })] }, 'on-time', 'green'],
    ['standing still', said('in-progress', isoDate('2017-09-12')), 'stale', 'amber'],
    ['heard of six months ago to the day', said('in-progress', isoDate('2017-09-13')), 'on-time', 'green'],
    ['flagged', { progress: [progress({ enteredOn: before, isFlagged: true })] }, 'on-time', 'amber'],
  ] as const)('%s', (_words, facts, ...[actionClass, rag]) => {
    expect(stateOf(facts)).toMatchObject({ actionClass, rag, derivedRag: rag });
  });
});

describe('an action', () => {
  it('is overdue from the day after the one promised', () => {
    expect(stateOf(said('in-progress'), due)).toMatchObject({ daysOverdue: 0 });
    expect(stateOf(said('in-progress'), isoDate('2019-01-01'))).toMatchObject({
      actionClass: 'overdue',
      daysOverdue: 1,
    });
  });

  it('counts the days that it is late also while it is on hold', () => {
    expect(stateOf({ ...said('on-hold'), ...overdue })).toMatchObject({ actionClass: 'on-hold', daysOverdue: 12 });
  });

  it('stands still by the plan that looks most often, and not by one that has ended', () => {
    const slow = plan({ planId: 'slow', reviewMonths: 12 });
    const ended = plan({ planId: 'ended', reviewMonths: 1, endsOn: isoDate('2018-01-31') });
    const places = [place({ planId: 'slow' }), place({ planId: 'ended' })];
    const log = said('in-progress', isoDate('2017-09-01'));
    expect(stateOf({ ...log, plans: [slow, ended], places })).toMatchObject({ actionClass: 'on-time' });
    const two = [place({ planId: 'slow' }), place({})];
    expect(stateOf({ ...log, plans: [slow, plan({})], places: two })).toMatchObject({ actionClass: 'stale' });
  });

  it('is not standing still before so long after the day on which it is to begin', () => {
    const actions = [action({ dueOn: due, startsOn: isoDate('2018-03-01') })];
    expect(stateOf({ ...said('in-progress', isoDate('2017-04-01')), actions })).toMatchObject({
      actionClass: 'on-time',
    });
  });

  it('is not done by evidence alone, nor by evidence of a later day', () => {
    expect(stateOf({ ...said('in-progress'), evidence })).toMatchObject({ actionClass: 'on-time', hasEvidence: true });
    const later = [{ aboutId: 'action', datedOn: isoDate('2018-03-14') }];
    expect(stateOf({ ...said('said-done'), evidence: later })).toMatchObject({ actionClass: 'said-done' });
  });
});

describe('a colour that somebody sets', () => {
  it('stands for its days with the derived one beside it, and the last to begin counts', () => {
    const overrides = [
      override({ actionId: 'action', fromOn: before, rag: 'red' }),
      override({ actionId: 'action', fromOn: isoDate('2018-03-05'), untilOn: isoDate('2018-03-20'), rag: 'amber' }),
    ];
    const facts = { ...said('in-progress'), overrides };
    expect(stateOf(facts)).toMatchObject({ rag: 'amber', derivedRag: 'green', actionClass: 'on-time' });
    expect(stateOf(facts, isoDate('2018-03-21'))).toMatchObject({ rag: 'red', derivedRag: 'green' });
  });

  it('gives none to what stands apart', () => {
    expect(stateOf({ ...said('on-hold'), overrides: [override({ actionId: 'action' })] })).toMatchObject({ rag: null });
  });
});

describe('a check', () => {
  const checked = { checks: [check({ actionId: 'action', checkedOn: isoDate('2018-03-05') })] };

  it('holds from the day on which it was said done, and no more once it was taken up again', () => {
    expect(stateOf({ ...said('said-done'), ...checked })?.isChecked).toBe(true);
    const again = [
      progress({ enteredOn: isoDate('2018-02-01'), status: 'said-done' }),
      progress({ enteredOn: isoDate('2018-03-07'), status: 'in-progress' }),
      progress({ enteredOn: isoDate('2018-03-10'), status: 'said-done' }),
    ];
    expect(stateOf({ progress: again, ...checked })).toMatchObject({ isChecked: false, saidDoneOn: '2018-03-10' });
  });
});

describe('the day promised', () => {
  it('has the first beside it and how often it was put off; a day brought forward is no slip', () => {
    const revisions = [
      revision({ aboutId: 'action', revisedOn: isoDate('2018-02-01'), dueOn: isoDate('2019-02-01') }),
      revision({ aboutId: 'action', revisedOn: isoDate('2018-01-01'), dueOn: isoDate('2018-11-30') }),
    ];
    expect(stateOf({ revisions })?.promised).toEqual({ dueOn: '2019-02-01', firstDueOn: due, slips: 1 });
  });

  it('is put off as well by whoever writes another into a later version; none there takes nothing back', () => {
    const [from, again] = [isoDate('2018-01-01'), isoDate('2018-02-01')];
    const actions = [
      action({ dueOn: soon }),
      action({ validFrom: from, dueOn: due }),
      action({ validFrom: again, dueOn: null }),
    ];
    expect(stateOf({ actions })?.promised).toEqual({ dueOn: due, firstDueOn: soon, slips: 1 });
  });

  it('is the first that was ever recorded, where none was at first', () => {
    const first = revision({ aboutId: 'action', revisedOn: isoDate('2018-02-01'), dueOn: soon });
    const backdated = revision({ aboutId: 'action', revisedOn: isoDate('2018-01-01'), dueOn: due });
    const promised = { dueOn: soon, firstDueOn: soon, slips: 0 };
    expect(stateOf({ actions: [action({})], revisions: [first, backdated] })?.promised).toEqual(promised);
  });

  it('is the earlier of those of a version and a revision, where none was at first', () => {
    const actions = [action({}), action({ validFrom: isoDate('2018-02-01'), dueOn: soon })];
    const revisions = [revision({ aboutId: 'action', revisedOn: isoDate('2018-01-01'), dueOn: due })];
    const promised = { dueOn: soon, firstDueOn: soon, slips: 0 };
    expect(stateOf({ actions, revisions })?.promised).toEqual(promised);
  });
});
