import { expect, test } from 'vitest';
import { standsOn, told } from '../registers/testing/told.ts';
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
