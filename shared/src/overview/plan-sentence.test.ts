import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { actionClasses } from '../plans/action-state.ts';
import type { ActionClass } from '../plans/action-state.ts';
import { planSentence } from './plan-sentence.ts';
import type { PlanFigures } from './plan-sentence.ts';

const none: Readonly<Record<ActionClass, number>> = {
  done: 0,
  'said-done': 0,
  'on-time': 0,
  'not-looked-at': 0,
  stale: 0,
  overdue: 0,
  'on-hold': 0,
  superseded: 0,
};

function said(byClass: Partial<Record<ActionClass, number>>, more: Partial<PlanFigures> = {}): string {
  const counts = { ...none, ...byClass };
  const total = actionClasses.reduce((sum, name) => sum + counts[name], 0);
  const nextReview = { on: isoDate('2018-07-12'), by: 'Board' };
  return planSentence({
    asAt: isoDate('2018-03-13'),
    plans: 2,
    counts: { total, byClass: counts, onHoldPastDay: 0 },
    ended: 0,
    beyond: { open: 0, overdue: 0 },
    nextReview,
    ...more,
  });
}

describe('how the action plans stand, in a sentence', () => {
  it('says what was done, what is said to be, and what is overdue', () => {
    expect(said({ done: 19, 'said-done': 6, 'on-time': 16, overdue: 5 })).toBe(
      'Two plans, 46 actions counted once: 19 done with evidence, 6 said done, 16 on time, 5 overdue; Board review due 12 July.',
    );
  });

  it('leaves no class of actions out', () => {
    const one = Object.fromEntries(actionClasses.map((name) => [name, 1]));
    expect(said(one)).toBe(
      'Two plans, 8 actions counted once: 1 done with evidence, 1 said done, 1 on time, 1 not looked at yet, 1 standing still, 1 overdue, 1 on hold, 1 superseded; Board review due 12 July.',
    );
  });

  it('says how late a review is, and that none is set', () => {
    expect(said({ overdue: 1 }, { asAt: isoDate('2018-07-13'), plans: 1 })).toBe(
      'One plan, 1 action: 1 overdue; Board review was due 12 July, 1 day ago.',
    );
    expect(said({ done: 1 }, { asAt: isoDate('2019-07-12'), nextReview: null })).toMatch(/; no review is set\.$/);
    expect(said({ done: 1 }, { asAt: isoDate('2017-07-12') })).toMatch(/Board review due 12 July 2018\.$/);
  });

  it('counts what is on hold past its day, though it is not in the class of what is overdue', () => {
    const counts = { total: 3, byClass: { ...none, overdue: 1, 'on-hold': 2 }, onHoldPastDay: 1 };
    expect(said({}, { counts })).toMatch(/: 1 overdue, 2 on hold \(1 past its day\); Board/);
  });

  it('keeps in sight what waits to be done outside the plans that go on', () => {
    const beyond = { open: 8, overdue: 3 };
    expect(said({ overdue: 1 }, { beyond })).toMatch(
      /: 1 overdue; 8 more actions stand in no plan that goes on, 3 of them overdue; Board review/,
    );
    expect(said({}, { beyond: { open: 1, overdue: 1 } })).toBe(
      'Two plans with no action yet; 1 action stands in no plan that goes on, overdue; Board review due 12 July.',
    );
    expect(said({}, { plans: 0, ended: 2, beyond })).toBe(
      'No action plan goes on; 8 actions stand in no plan that goes on, 3 of them overdue.',
    );
    expect(said({}, { plans: 0, ended: 2 })).toBe('No action plan goes on; no action waits to be done.');
  });

  it('does not make a figure of nothing', () => {
    expect(said({}, { plans: 0 })).toBe('No action plan is recorded, so nothing is known of what was promised.');
    expect(said({})).toBe('Two plans with no action yet; Board review due 12 July.');
  });
});
