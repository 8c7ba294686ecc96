import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedActionsAt } from './actions-at.ts';
import { planBookOf } from './facts.ts';
import { finishedAgainstPlanned } from './finished-against-planned.ts';
import { planCounts } from './plan-counts.ts';
import { someDay, somePlans } from './testing/random-plans.ts';

describe('finished against plan', () => {
  it('says of every day that has come what was counted on it, and of no other day what will be finished', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const book = planBookOf(facts);
        const points = finishedAgainstPlanned(book, { asAt, months: 13, ahead: 6 });
        for (const { on, counted, planned, finished, saidDone } of points) {
          if (on > asAt) expect([finished, saidDone]).toEqual([null, null]);
          else {
            const { all, due } = planCounts(countedActionsAt(book, on), on);
            expect([counted, planned, finished, saidDone]).toEqual([
              all.counted,
              due.counted,
              all.withEvidence,
              all.saidDone,
            ]);
          }
        }
        expect(points[0]?.counted ?? 1).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('never promises less by a later day, nor more than there is', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const points = finishedAgainstPlanned(planBookOf(facts), { asAt, months: 2, ahead: 24 });
        const ahead = points.filter(({ on }) => on >= asAt);
        expect(ahead.map(({ planned }) => planned)).toEqual(
          ahead.map(({ planned }) => planned).toSorted((one, other) => one - other),
        );
        for (const { counted, planned } of ahead) expect(planned).toBeLessThanOrEqual(counted);
      }),
      { numRuns: 60 },
    );
  });

  it('is of one plan alone when it is asked so', () => {
    fc.assert(
      fc.property(somePlans, someDay, (facts, asAt) => {
        const book = planBookOf(facts);
        const last = finishedAgainstPlanned(book, { asAt, months: 1, ahead: 0, plan: 'other' })[0];
        expect(last?.counted ?? 0).toBe(countedActionsAt(book, asAt, 'other').length);
      }),
      { numRuns: 60 },
    );
  });
});
