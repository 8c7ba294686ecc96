import fc from 'fast-check';
import { dayNumber, dayOfNumber, isoDate } from '../../calendar/iso-date.ts';
import { waysPublished } from '../figure.ts';
import type { NationalValue } from '../figure.ts';

const [first, last] = [dayNumber(isoDate('2016-04-01')), dayNumber(isoDate('2030-12-31'))];

export const anyDay = fc.integer({ min: first, max: last }).map(dayOfNumber);

/** Values of a few years, some of them published several times, in any order. */
export const anyValues: fc.Arbitrary<readonly NationalValue[]> = fc.array(
  fc.record({
    year: fc.integer({ min: 2017, max: 2029 }),
    value: fc.integer({ min: 1, max: 9999 }),
    of: fc.option(fc.integer({ min: 10_000, max: 20_000 })),
    published: fc.constantFrom(...waysPublished),
    day: anyDay,
    source: fc.constantFrom('release', 'press'),
  }),
  { maxLength: 12 },
);
