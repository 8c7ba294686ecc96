import { expect, test } from 'vitest';
import { withheld } from './count-table.ts';
import type { ProtectedTable } from './count-table.ts';
import { isoDate } from '../calendar/iso-date.ts';
import { percentageOf } from './percentage.ts';

const referrals: ProtectedTable = {
  counting: 'Referrals',
  from: isoDate('2018-04-01'),
  to: isoDate('2018-06-30'),
  breakdowns: [{ levels: ['Source'] }],
  cells: [
    { labels: [null], count: 24 },
    { labels: ['Education'], count: 9 },
    { labels: ['Health'], count: withheld },
    { labels: ['Police'], count: withheld },
  ],
};

test('a percentage of counts that are shown is theirs, in whole per cent', () => {
  const percentages = referrals.cells.map(({ count }) => percentageOf(count, 24));
  expect(percentages).toEqual([100, 38, withheld, withheld]);
});

test('no percentage of a withheld total is shown, or the total could be worked out from its parts', () => {
  expect(percentageOf(9, withheld)).toBe(withheld);
});

test('of nobody there is no percentage', () => {
  expect(percentageOf(0, 0)).toBeNull();
});
