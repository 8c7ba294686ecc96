import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bytesOfPack,
  countWidth,
  firstPackedDay,
  lastPackedDay,
  packCounts,
  packOfBytes,
  packStates,
} from './packed.ts';
import { stepsOf, valueAt } from './steps.ts';
import type { Steps } from './steps.ts';

const aDay = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.constantFrom(-400_000, firstPackedDay, lastPackedDay, lastPackedDay + 1, 400_000),
);
const someSteps = (value: fc.Arbitrary<number>): fc.Arbitrary<Steps<number>> =>
  fc
    .tuple(value, fc.array(fc.record({ day: aDay, value }), { maxLength: 8 }))
    .map(([before, changes]) => stepsOf(before, changes));
const asked = [firstPackedDay, -1, 0, 7, 20, 41, lastPackedDay];

it('counts are the changes added up to a day, whatever their size', () => {
  const value = fc.oneof(fc.nat(9), fc.integer({ min: 0, max: 300_000 }));
  fc.assert(
    fc.property(fc.array(someSteps(value), { maxLength: 4 }), (series) => {
      const triples = packOfBytes(bytesOfPack(packCounts(series)));
      for (const day of asked) {
        const counts = series.map(() => 0);
        for (let at = 0; at < triples.length && (triples[at] ?? 0) <= day; at += countWidth) {
          const index = triples[at + 1] ?? 0;
          counts[index] = (counts[index] ?? 0) + (triples[at + 2] ?? 0);
        }
        expect(counts).toEqual(series.map((steps) => valueAt(steps, day)));
      }
    }),
  );
});

it('a state is that of the latest pair up to a day', () => {
  fc.assert(
    fc.property(someSteps(fc.nat(30_000)), (steps) => {
      const pairs = packStates(steps);
      for (const day of asked) {
        let state = pairs[1];
        for (let at = 0; at < pairs.length && (pairs[at] ?? 0) <= day; at += 2) state = pairs[at + 1];
        expect(state).toBe(valueAt(steps, day));
      }
    }),
  );
});
