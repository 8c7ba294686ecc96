import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { coverageAt, trainingTimelines } from './coverage.ts';
import { factsOf, school, statement } from './testing/example-facts.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import { coverageTrend } from './trend.ts';

describe('the trend', () => {
  it('shows at every month end what the coverage of that day shows', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, asAt) => {
        const timelines = trainingTimelines(facts);
        for (const { on, counts } of coverageTrend(timelines, { asAt, months: 36, knownFrom: isoDate('2000-01-01') })) {
          const { inScope, reached, upToDate, staff, dsl } = coverageAt(timelines, on);
          expect({ on, counts }).toEqual({ on, counts: { inScope, reached, upToDate, staff, dsl } });
        }
      }),
      { numRuns: 50 },
    );
  });

  const timelines = trainingTimelines(
    factsOf([school('a')], {
      statements: [statement({ organisationId: 'a', courseId: 'wrap', heldOn: isoDate('2018-02-10') })],
    }),
  );
  const question = { asAt: isoDate('2018-03-13'), months: 4 };

  it('is a gap, never nought, before the register is known', () => {
    const points = coverageTrend(timelines, { ...question, knownFrom: isoDate('2018-02-28') });
    expect(points.map(({ on, counts }) => [on, counts?.reached.reached ?? null])).toEqual([
      ['2017-12-31', null],
      ['2018-01-31', null],
      ['2018-02-28', 1],
      ['2018-03-13', 1],
    ]);
  });

  it('is all gap when no register was ever loaded', () => {
    const points = coverageTrend(timelines, { ...question, knownFrom: null });
    expect(points.map(({ counts }) => counts)).toEqual([null, null, null, null]);
  });
});
