import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { dayShown, monthShown, projectionOf } from './projection-words.ts';

const today = isoDate('2019-06-10');
const asked = { asAt: today, knownAt: null, today, hasOwnToday: false };

test('a figure of today, or of a day that was past when it was known, is no projection', () => {
  expect(projectionOf(asked)).toBeNull();
  const day = isoDate('2018-03-13');
  expect(projectionOf({ ...asked, asAt: day, knownAt: day })).toBeNull();
});

test('a day after today is a projection, and today is named', () => {
  const asAt = isoDate('2019-06-11');
  expect(projectionOf({ ...asked, asAt })?.words).toContain('11 June 2019 is after today, 10 June 2019.');
  expect(projectionOf({ ...asked, asAt, hasOwnToday: true })?.words).toContain('10 June 2019 in this demonstration.');
});

test('what an earlier day knew about a later one is a projection, though both are past', () => {
  const dates = { asAt: isoDate('2018-12-31'), knownAt: isoDate('2018-06-01') };
  const projection = projectionOf({ ...asked, ...dates });
  expect(projection?.words).toMatch(
    /^A projection: it is what the records of 1 June 2018 say about 31 December 2018\./,
  );
  expect(dayShown({ ...dates, projection })).toBe('31 December 2018, a projection from what was known on 1 June 2018');
  expect(monthShown(isoDate('2018-06-30'), { projection })).toBe('June 2018 (projection)');
  expect(monthShown(isoDate('2018-05-31'), { projection })).toBe('May 2018');
  expect(dayShown({ ...dates, projection: null })).toBe('31 December 2018');
});
