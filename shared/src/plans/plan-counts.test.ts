import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, byDay, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { action, place, plan, progress } from '../deadlines/testing/example-registers.ts';
import { countedActionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import type { PlanFacts } from './facts.ts';
import { planCounts } from './plan-counts.ts';
import type { PlanCounts } from './plan-counts.ts';
import { check, override, revision, someDay, somePlans } from './testing/random-plans.ts';

const early = isoDate('2016-12-01');
const late = isoDate('2030-01-01');
const someAction = fc.constantFrom('a', 'b', 'c', 'd', 'e');

function countsOf(facts: PlanFacts, asAt: IsoDate): PlanCounts {
  return planCounts(countedActionsAt(planBookOf(facts), asAt), asAt);
}

describe('the counts of any plans on any day', () => {
  it('add up: each action in one class, and each truth within the one before it', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const counts = countsOf(facts, asAt);
        expect(Object.values(counts.byClass).reduce((sum, count) => sum + count, 0)).toBe(counts.total);
        expect(counts.all.counted).toBe(counts.total);
        for (const { counted, saidDone, withEvidence, checked } of [counts.all, counts.due, counts.toBeChecked]) {
          expect([counted, saidDone, withEvidence, checked]).toEqual(
            [counted, saidDone, withEvidence, checked].toSorted((one, other) => other - one),
          );
        }
        expect(counts.due.counted + counts.withoutDay).toBeLessThanOrEqual(counts.total);
        expect(counts.all.withEvidence).toBe(counts.byClass.done);
        expect(counts.all.saidDone).toBe(counts.byClass.done + counts.byClass['said-done']);
      }),
    );
  });

  it('count an action once, however many plans share it', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const before = countsOf(facts, asAt);
        const shared = countedActionsAt(planBookOf(facts), asAt).map(({ action: { actionId } }) =>
          place({ actionId, planId: 'third', placeId: `${actionId} once more`, validFrom: early }),
        );
        const reviewMonths = facts.plans[0]?.reviewMonths ?? 6;
        const third = plan({ planId: 'third', validFrom: early, reviewMonths });
        const plans = [...facts.plans, third];
        expect(countsOf({ ...facts, plans, places: [...facts.places, ...shared] }, asAt)).toEqual(before);
      }),
    );
  });
});

/** Of what had no day at first the day first promised is the first recorded: that order alone says something. */
function turnedRevisions({ actions, revisions }: PlanFacts): PlanFacts['revisions'] {
  return [...Map.groupBy(revisions, ({ aboutId }) => aboutId)].toReversed().flatMap(([aboutId, own]) => {
    const versions = actions.filter(({ actionId }) => actionId === aboutId);
    const [first] = versions.toSorted((one, other) => byDay(one.validFrom, other.validFrom));
    return first?.dueOn === null ? own : own.toReversed();
  });
}

describe('the counts of any plans', () => {
  it('do not know what was entered of later days', () => {
    fc.assert(
      fc.property(somePlans, someDay, someAction, (facts, asAt, actionId) => {
        const later = addDays(asAt, 1);
        const more: PlanFacts = {
          ...facts,
          actions: [...facts.actions, action({ actionId, validFrom: later, dueOn: early })],
          places: [...facts.places, place({ actionId, planId: 'one', validFrom: later })],
          progress: [...facts.progress, progress({ actionId, enteredOn: later, status: 'said-done' })],
          evidence: [...facts.evidence, { aboutId: actionId, datedOn: later }],
          checks: [...facts.checks, check({ actionId, checkedOn: later })],
          overrides: [...facts.overrides, override({ actionId, fromOn: later })],
          revisions: [...facts.revisions, revision({ aboutId: actionId, revisedOn: later, dueOn: late })],
        };
        expect(countsOf(more, asAt)).toEqual(countsOf(facts, asAt));
      }),
    );
  });

  it('do not mind in which order rows of different days were recorded', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const turned: PlanFacts = {
          ...facts,
          actions: facts.actions.toReversed(),
          places: facts.places.toReversed(),
          progress: facts.progress.toReversed(),
          evidence: facts.evidence.toReversed(),
          checks: facts.checks.toReversed(),
          overrides: facts.overrides.toReversed(),
          revisions: turnedRevisions(facts),
        };
        const [one, other] = [facts, turned].map((each) =>
          countedActionsAt(planBookOf(each), asAt)
            .map(({ action: { factId }, state }) => ({ factId, state }))
            .toSorted((left, right) => left.factId.localeCompare(right.factId)),
        );
        expect(other).toEqual(one);
      }),
    );
  });
});
