import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsOf, valueAt } from './steps.ts';
import { tallyAt } from './tally.ts';

const keys = ['a', 'b'] as const;
const aDay = fc.integer({ min: 0, max: 30 });
const held = fc.constantFrom('a', 'b', null);
const steps = fc
  .tuple(held, fc.array(fc.record({ day: aDay, value: held }), { maxLength: 6 }))
  .map(([before, changes]) => stepsOf(before, changes));

it('counting many histories in one sweep equals counting each on each day', () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 8 }), fc.array(aDay, { maxLength: 6 }), (all, days) => {
      const ordered = days.toSorted((a, b) => a - b);
      const counted = ordered.map((day) => ({
        a: all.filter((each) => valueAt(each, day) === 'a').length,
        b: all.filter((each) => valueAt(each, day) === 'b').length,
      }));
      const countsOn = tallyAt(all, { keys, days: ordered });
      expect(ordered.map((_, index) => countsOn(index))).toEqual(counted);
    }),
  );
});
