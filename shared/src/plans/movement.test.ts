import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { action, place, plan, progress } from '../deadlines/testing/example-registers.ts';
import { actionsAt, countedActionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import type { PlanFacts } from './facts.ts';
import { movementSince } from './movement.ts';
import type { Movement } from './movement.ts';
import { revision, someDay, somePlans } from './testing/random-plans.ts';

const since = isoDate('2018-01-31');
const asAt = isoDate('2018-06-30');

function moved(facts: Partial<PlanFacts>): Movement | undefined {
  const none = { objectives: [], evidence: [], checks: [], overrides: [], revisions: [], progress: [] };
  const base = {
    plans: [plan({ reviewMonths: 12 })],
    actions: [action({ dueOn: isoDate('2018-03-31') })],
    places: [place({})],
  };
  return movementSince(planBookOf({ ...none, ...base, ...facts }), { asAt, since }).get('action');
}

describe('an action', () => {
  const begun = progress({ enteredOn: isoDate('2018-01-10') });

  it('that fell overdue has worsened, and one said done has improved', () => {
    expect(moved({ progress: [begun] })).toBe('worsened');
    expect(moved({ progress: [begun, progress({ enteredOn: asAt, status: 'said-done' })] })).toBe('improved');
  });

  it('that was put off and is not done has worsened, though it is on time again', () => {
    const revisions = [revision({ aboutId: 'action', revisedOn: isoDate('2018-02-10'), dueOn: isoDate('2019-03-31') })];
    expect(moved({ progress: [begun], revisions })).toBe('worsened');
  });

  it('that is overdue and is put on hold has not moved', () => {
    const actions = [action({ dueOn: isoDate('2018-01-01') })];
    const held = progress({ enteredOn: isoDate('2018-05-01'), status: 'on-hold' });
    expect(moved({ actions, progress: [begun, held] })).toBe('steady');
  });

  it('of which nothing was heard for longer than its plan is reviewed stands still', () => {
    const actions = [action({ dueOn: null })];
    expect(moved({ actions, plans: [plan({ reviewMonths: 3 })], progress: [begun] })).toBe('stale');
  });

  it('that is superseded, or stands in no plan any more, is counted no longer; another is new', () => {
    const over = progress({ enteredOn: isoDate('2018-05-01'), status: 'superseded' });
    expect(moved({ progress: [begun, over] })).toBe('left');
    expect(moved({ places: [place({ leftOn: isoDate('2018-05-01') })] })).toBe('left');
    expect(moved({ places: [place({ validFrom: isoDate('2018-05-01') })] })).toBe('new');
  });
});

describe('what moved between any two days', () => {
  it('moved the other way when the days are turned round, but for what stands still or was put off', () => {
    const opposite: Partial<Record<Movement, Movement>> = {
      improved: 'worsened',
      worsened: 'improved',
      steady: 'steady',
      new: 'left',
      left: 'new',
    };
    fc.assert(
      fc.property(somePlans, someDay, someDay, (facts, one, other) => {
        const book = planBookOf({
          ...facts,
          revisions: [],
          actions: facts.actions.map((each) => ({ ...each, dueOn: null })),
        });
        const there = movementSince(book, { asAt: one, since: other });
        const back = movementSince(book, { asAt: other, since: one });
        for (const [actionId, movement] of there) {
          const returned = back.get(actionId);
          if (movement === 'stale' || returned === 'stale') continue;
          expect([actionId, returned]).toEqual([actionId, opposite[movement]]);
        }
      }),
    );
  });

  it('is nothing when the days are the same, but for what stands still', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, day) => {
        const all = movementSince(planBookOf(facts), { asAt: day, since: day });
        expect([...all.values()].filter((movement) => movement !== 'steady' && movement !== 'stale')).toEqual([]);
      }),
    );
  });

  it('is told of every action that counts then or now and was not superseded on both days', () => {
    fc.assert(
      fc.property(somePlans, someDay, someDay, (facts, one, other) => {
        const book = planBookOf(facts);
        const counting = [one, other].flatMap((day) =>
          countedActionsAt(book, day)
            .filter(({ state }) => state.actionClass !== 'superseded')
            .map(({ action: { actionId } }) => actionId),
        );
        const told = [...movementSince(book, { asAt: one, since: other }).keys()];
        expect(told.toSorted()).toEqual([...new Set(counting)].toSorted());
        expect(actionsAt(book, one).length).toBeLessThanOrEqual(5);
      }),
    );
  });
});
