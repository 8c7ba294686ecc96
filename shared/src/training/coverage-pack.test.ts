import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfPack, packOfBytes, packStates } from '../measure/packed.ts';
import { coverageFromPack, packSchools, trendFromPack } from './coverage-pack.ts';
import type { SchoolsPack } from './coverage-pack.ts';
import { coverageAt, trainingTimelines } from './coverage.ts';
import { schoolStateCount, stateOf, stateSteps } from './school-state.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import type { SchoolTimeline } from './timeline.ts';
import { coverageTrend } from './trend.ts';

function packed(timelines: readonly SchoolTimeline[]): SchoolsPack {
  const schools = timelines.map((timeline) => ({
    organisationId: timeline.organisationId,
    steps: packOfBytes(bytesOfPack(packStates(stateSteps(timeline)))),
  }));
  return packSchools(schools);
}

it('coverage read from packed histories is the coverage of the schools themselves, at every date', () => {
  fc.assert(
    fc.property(someFacts, someDay, (facts, asAt) => {
      const timelines = trainingTimelines(facts);
      expect(coverageFromPack(packed(timelines), asAt)).toEqual(coverageAt(timelines, asAt));
      const question = { asAt, months: 14, knownFrom: facts.registerKnownFrom };
      expect(trendFromPack(packed(timelines), question)).toEqual(coverageTrend(timelines, question));
    }),
  );
});

it('every state of a school has a number of its own that 16 bits hold', () => {
  expect(schoolStateCount).toBeLessThan(32_768);
  const all = Array.from({ length: schoolStateCount }, (_, code) => JSON.stringify(Object.values(stateOf(code))));
  expect(new Set(all).size).toBe(schoolStateCount);
});
