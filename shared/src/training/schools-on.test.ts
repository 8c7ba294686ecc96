import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageAt, trainingTimelines } from './coverage.ts';
import { schoolsOn } from './schools-on.ts';
import { someDay, someFacts } from './testing/random-facts.ts';

test('the schools of a day are those that coverage counts on it, and every other that was ever known', () => {
  fc.assert(
    fc.property(someFacts, someDay, (facts, asAt) => {
      const timelines = trainingTimelines(facts);
      const schools = [...schoolsOn(timelines, asAt).values()];
      expect(schools.filter(({ isInScope }) => isInScope)).toHaveLength(coverageAt(timelines, asAt).inScope);
      expect(schools).toHaveLength(timelines.length);
    }),
  );
});
