import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { action, place, progress } from '../deadlines/testing/example-registers.ts';
import { rags } from './action.ts';
import { countedActionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import type { PlanFacts } from './facts.ts';
import { planCounts } from './plan-counts.ts';
import type { PlanCounts, Truths } from './plan-counts.ts';
import { check, override, revision, someDay, somePlans } from './testing/random-plans.ts';

const early = isoDate('2016-12-01');
const late = isoDate('2030-01-01');

const someCase = fc.record({
  facts: somePlans,
  asAt: someDay,
  on: someDay,
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
function lifts(doing: Doing): unknown {
  const property = fc.property(someCase, (given) => {
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
