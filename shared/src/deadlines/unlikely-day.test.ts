import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { unlikelyDay } from './unlikely-day.ts';

const today = isoDate('2019-06-10');

test.each(['1989-12-31', '1066-10-14', '2029-06-11', '2109-12-31'])('no day of %s is meant', (day) => {
  expect(unlikelyDay('dueOn', isoDate(day), today)).toEqual({ field: 'dueOn', code: 'unlikely' });
});

test.each(['1990-01-01', '2019-06-10', '2029-06-10', null])('%s may be meant', (day) => {
  expect(unlikelyDay('dueOn', day === null ? null : isoDate(day), today)).toBe(false);
});
