import { expect, test } from 'vitest';
import { addMonths, isoDate } from '../calendar/iso-date.ts';
import { quartersBetween } from './quarter.ts';
import { mostQuarters, releaseProblems } from './release-problems.ts';

const from = isoDate('2020-01-01');
const asked = { from, agreedOn: from, breakdowns: ['sector'] } as const;

test('twelve quarters are released at most at once, and thirteen are refused', () => {
  const today = isoDate('2026-01-01');
  const last = addMonths(from, 3 * mostQuarters - 3);
  expect(quartersBetween(from, last)).toHaveLength(12);
  expect(releaseProblems({ ...asked, to: last }, today)).toEqual([]);
  expect(releaseProblems({ ...asked, to: addMonths(last, 3) }, today)).toEqual([{ field: 'to', code: 'too-long' }]);
});

test('a quarter that is not over is not released, nor days that begin none', () => {
  const today = isoDate('2020-03-31');
  expect(releaseProblems({ ...asked, to: from }, today)).toEqual([{ field: 'to', code: 'not-over' }]);
  expect(releaseProblems({ ...asked, to: from }, isoDate('2020-04-01'))).toEqual([]);
  expect(releaseProblems({ ...asked, to: isoDate('2020-02-01') }, today)).toEqual([
    { field: 'to', code: 'no-quarter' },
  ]);
});
