import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Counting } from './counting.ts';
import { valueAt } from './steps.ts';

const aDay = fc.integer({ min: 0, max: 30 });
const anEnd = (end: number): fc.Arbitrary<number> => fc.oneof({ weight: 5, arbitrary: aDay }, fc.constant(end));
const stretches = fc.array(fc.record({ from: anEnd(-Infinity), to: anEnd(Infinity) }), { maxLength: 12 });

it('counts on each day the stretches that it lies in', () => {
  fc.assert(
    fc.property(stretches, (all) => {
      const counting = new Counting();
      for (const each of all) counting.add(each);
      const steps = counting.steps();
      for (let day = -2; day < 34; day += 1) {
        expect(valueAt(steps, day)).toBe(all.filter(({ from, to }) => from <= day && day <= to).length);
      }
    }),
  );
});
