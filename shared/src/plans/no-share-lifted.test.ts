import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { action, place, progress } from '../deadlines/testing/example-registers.ts';
import type { ActionState } from './action-state.ts';
import { rags } from './action.ts';
import type { Action } from './action.ts';
import { countedActionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import type { PlanFacts } from './facts.ts';
import { firstDaysLost, isHeld } from './first-day.ts';
import { planCounts } from './plan-counts.ts';
import type { PlanCounts, Truths } from './plan-counts.ts';
import { check, override, revision, someDay, somePlans } from './testing/random-plans.ts';

const early = isoDate('2016-12-01');
const late = isoDate('2030-01-01');

const someCase = fc.record({
  facts: somePlans,
  asAt: someDay,
  on: someDay,
  dueOn: someDay,
  actionId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
});
type Case = typeof someCase extends fc.Arbitrary<infer Made> ? Made : never;
/** What somebody does; undefined where it cannot be done. */
type Doing = (given: Case) => PlanFacts | undefined;

function countsOf(facts: PlanFacts, asAt: IsoDate): PlanCounts {
  return planCounts(countedActionsAt(planBookOf(facts), asAt), asAt);
}

/** Whether a share has risen; of nothing there is no share, and one that comes into being at nought is no rise. */
function hasRisen(before: Truths, after: Truths): boolean {
  return (['saidDone', 'withEvidence', 'checked'] as const).some(
    (truth) => after[truth] * Math.max(1, before.counted) > before[truth] * Math.max(1, after.counted),
  );
}

/** @returns a case in which a share rises, or null */
function lifts(doing: Doing, cases = someCase): unknown {
  const property = fc.property(cases, (given) => {
    const after = doing(given);
    if (after === undefined) return true;
    const [one, other] = [countsOf(given.facts, given.asAt), countsOf(after, given.asAt)];
    return !(['all', 'due', 'toBeChecked'] as const).some((name) => hasRisen(one[name], other[name]));
  });
  return fc.check(property, { numRuns: 400 }).counterexample;
}

/** @returns a case in which any count is another, or null */
function changesCounts(doing: Doing): unknown {
  const property = fc.property(someCase, (given) => {
    expect(countsOf(doing(given) ?? given.facts, given.asAt)).toEqual(countsOf(given.facts, given.asAt));
  });
  return fc.check(property, { numRuns: 200 }).counterexample;
}

/** What the log of an action says is said at last. */
function lastly(
  { facts, on, actionId }: Case,
  status: 'superseded' | 'on-hold' | 'in-progress',
): PlanFacts | undefined {
  const isLast = facts.progress.every((entry) => entry.actionId !== actionId || entry.enteredOn < on);
  return isLast
    ? { ...facts, progress: [...facts.progress, progress({ actionId, enteredOn: on, status })] }
    : undefined;
}

/** The versions of an action, each with a day; undefined where one has none. */
function withDays({ facts, actionId }: Case): PlanFacts['actions'] | undefined {
  const own = facts.actions.filter((each) => each.actionId === actionId);
  const ordered = own.toSorted((one, other) => one.validFrom.localeCompare(other.validFrom));
  return own.length === 0 || own.some(({ dueOn }) => dueOn === null) ? undefined : ordered;
}

/** Whether what was done without a day, or before its day, is among those due now: it counts as what it is. */
function gainsOneDone({ facts, actionId, asAt }: Case, after: PlanFacts): boolean {
  const [before, now] = [facts, after].map((each) => {
    return countedActionsAt(planBookOf(each), asAt).find(({ action: { actionId: id } }) => id === actionId)?.state;
  });
  return now?.status === 'said-done' && isDue(now, asAt) && before !== undefined && !isDue(before, asAt);
}

function isDue({ promised: { firstDueOn } }: ActionState, asAt: IsoDate): boolean {
  return firstDueOn !== null && firstDueOn <= asAt;
}

/** What had no day at first and is open, with a day promised for it since. */
const caseWithoutDay = fc
  .record({ given: someCase, first: fc.record({ on: someDay, dueOn: someDay }) })
  .map(({ given, first }): Case => {
    const { facts, actionId: aboutId } = given;
    const actions = facts.actions.map((one) => (one.actionId === aboutId ? { ...one, dueOn: null } : one));
    const log = facts.progress.filter((entry) => entry.actionId !== aboutId || entry.status !== 'said-done');
    const revisions = [revision({ aboutId, revisedOn: first.on, dueOn: first.dueOn }), ...facts.revisions];
    return { ...given, facts: { ...facts, actions, progress: log, revisions } };
  });

const promiseAnother: Doing = (given) => {
  const { facts, actionId: aboutId, on: revisedOn, dueOn } = given;
  const after = { ...facts, revisions: [...facts.revisions, revision({ aboutId, revisedOn, dueOn })] };
  return gainsOneDone(given, after) ? undefined : after;
};

/** A day that was wrong was wrong in each version that held it; one that has come is put off, and not corrected. */
const correctDay: Doing = (given) => {
  const { facts, actionId, asAt, on, dueOn } = given;
  const own = facts.actions.filter((each) => each.actionId === actionId);
  const wrong = own.find(({ validFrom }) => validFrom >= on) ?? own[0];
  const other = dueOn > addDays(early, 100) ? dueOn : null;
  const isWrong = (each: Action): boolean => each.actionId === actionId && each.dueOn === wrong?.dueOn;
  const actions = facts.actions.map((each) => (isWrong(each) ? { ...each, dueOn: other } : each));
  const after = { ...facts, actions };
  const [before, now] = [facts, after].map((each) => {
    return planBookOf(each).histories.find((history) => history.actionId === actionId);
  });
  if (before === undefined || now === undefined) return undefined;
  const today = on > asAt ? on : asAt;
  const isRefused = firstDaysLost(before, now).some((lost) => isHeld(lost, { today, approved: [] }));
  return isRefused || gainsOneDone(given, after) ? undefined : after;
};

describe('no share is lifted', () => {
  it.each(['superseded', 'on-hold', 'in-progress'] as const)('by calling an action %s, overdue or not', (status) => {
    expect(lifts((given) => lastly(given, status))).toBeNull();
  });

  it('by putting a day off, in one step or in several', () => {
    const putOff: Doing = (given) => {
      const { facts, actionId: aboutId, on } = given;
      const one = revision({ aboutId, revisedOn: on, dueOn: addDays(on, 90) });
      const other = revision({ aboutId, revisedOn: addDays(on, 1), dueOn: late });
      return withDays(given) && { ...facts, revisions: [...facts.revisions, one, other] };
    };
    expect(lifts(putOff)).toBeNull();
  });

  it('by promising another day, on whatever day that is said to have been', () => {
    expect(lifts(promiseAnother)).toBeNull();
  });

  it('by promising another day for what had none at first', () => {
    expect(lifts(promiseAnother, caseWithoutDay)).toBeNull();
  });

  it('by correcting a day as far as it may be corrected, in one version or in several', () => {
    expect(lifts(correctDay)).toBeNull();
    expect(lifts(correctDay, caseWithoutDay)).toBeNull();
  });

  it.each([null, late])('by writing another day into a later version of the action: %s', (dueOn) => {
    const rewrite: Doing = (given) => {
      const last = withDays(given)?.at(-1);
      if (last === undefined) return undefined;
      const newer = { ...last, factId: 'newer', validFrom: addDays(last.validFrom, 1), dueOn };
      return { ...given.facts, actions: [...given.facts.actions, newer] };
    };
    expect(lifts(rewrite)).toBeNull();
  });

  it.each([null, early])('by an action that nobody has looked at, due %s', (dueOn) => {
    const add: Doing = ({ facts, on }) => ({
      ...facts,
      actions: [...facts.actions, action({ actionId: 'new', validFrom: on, dueOn, isToBeChecked: true })],
      places: [...facts.places, place({ actionId: 'new', planId: 'one', validFrom: on })],
    });
    expect(lifts(add)).toBeNull();
  });
});

describe('no count is another', () => {
  it.each(rags)('by a colour that somebody sets: %s', (rag) => {
    const set: Doing = ({ facts, actionId }) => ({
      ...facts,
      overrides: [...facts.overrides, override({ actionId, fromOn: early, rag })],
    });
    expect(changesCounts(set)).toBeNull();
  });

  it('by a check of what is not to be checked', () => {
    const look: Doing = ({ facts, actionId, on }) => {
      const isPlain = facts.actions.every((each) => each.actionId !== actionId || !each.isToBeChecked);
      return isPlain ? { ...facts, checks: [...facts.checks, check({ actionId, checkedOn: on })] } : undefined;
    };
    expect(changesCounts(look)).toBeNull();
  });
});
