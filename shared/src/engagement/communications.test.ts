import { expect, test } from 'vitest';
import { standsOn, summaryOn, told } from '../registers/testing/told.ts';
import { communications } from './communications.ts';

const pages = { title: 'Prevent on the intranet', kind: 'intranet' };

test('no information lapses unseen: its review is ahead, overdue or not planned until it is taken down', () => {
  const standing = (more: object) =>
    standsOn(communications, [told(communications, { ...pages, ...more })], '2018-03-13').standing;
  expect(standing({})).toBe('no-review');
  expect(standing({ reviewDue: '2018-03-13' })).toBe('current');
  expect(standing({ reviewDue: '2018-03-12' })).toBe('overdue');
  expect(standing({ reviewDue: '2018-03-12', endedOn: '2018-03-13' })).toBe('over');
});

test('the register says how many pages and messages are up to date', () => {
  const entries = [{ reviewDue: '2018-03-13' }, { reviewDue: '2018-03-12' }, {}].map((more, index) =>
    told(communications, { ...pages, ...more }, { entryId: String(index) }),
  );
  expect(summaryOn(communications, entries, '2018-03-13')).toEqual([
    '3 pages and messages: 1 up to date, 1 with its review overdue, 1 with no review planned.',
  ]);
});
