import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { nextNumber } from './number.ts';

test('reports are numbered one after another within the year of their issue', () => {
  const day = isoDate('2018-03-13');
  expect(nextNumber([], day)).toBe('2018-01');
  expect(nextNumber(['2018-01', '2018-02'], day)).toBe('2018-03');
  expect(nextNumber(['2017-09'], day)).toBe('2018-01');
  expect(nextNumber(['2018-99'], day)).toBe('2018-100');
});

test('no number is given twice', () => {
  const days = fc.array(fc.constantFrom('2017-12-31', '2018-01-01', '2018-06-30').map(isoDate), { maxLength: 250 });
  fc.assert(
    fc.property(days, (issuedOn) => {
      const numbers: string[] = [];
      for (const day of issuedOn) numbers.push(nextNumber(numbers, day));
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
  );
});
