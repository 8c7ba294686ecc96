import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { todayHere, withToday } from './today.ts';

const words = {
  heldOn: { noun: 'the day', codes: { missing: 'Enter the day', 'in-the-future': 'This day has not come yet' } },
  source: { noun: 'the source' },
};
const demonstration = { ownDate: isoDate('2019-06-10') };

test('a day to come is refused in the demonstration with the day that is its today', () => {
  expect(withToday(words, demonstration)['heldOn']?.codes).toEqual({
    missing: 'Enter the day',
    'in-the-future': 'This day has not come yet; today is 10 June 2019 in this demonstration',
  });
  expect(todayHere(demonstration)).toBe('today, 10 June 2019 in this demonstration');
});

test('a council whose today is the calendar’s needs no date beside it', () => {
  expect(withToday(words, { ownDate: null })).toBe(words);
  expect(todayHere(undefined)).toBe('today');
});
