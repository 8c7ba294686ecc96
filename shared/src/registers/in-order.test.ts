import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Values } from './field.ts';
import { inListOrder } from './in-order.ts';
import { viewOf } from './standing.ts';

const entries: readonly { readonly name: string; readonly values: Values }[] = [
  { name: 'School 10', values: { heldOn: '2018-02-01' } },
  { name: 'School 2', values: { heldOn: null } },
  { name: 'Abbey', values: { heldOn: '2018-03-01' } },
];

const meetings = [
  { meetingId: 'old', meetsOn: isoDate('2018-01-16'), status: 'held' },
  { meetingId: 'off', meetsOn: isoDate('2018-06-12'), status: 'cancelled' },
  { meetingId: 'next', meetsOn: isoDate('2018-07-10'), status: 'planned' },
] as const;
const view = viewOf([], isoDate('2018-03-13'), { meetings });

function names(latestBy?: string, some: typeof entries = entries): readonly string[] {
  return inListOrder(latestBy === undefined ? {} : { latestBy }, some, view).map(({ name }) => name);
}

test('a list is in the order of its names, as a reader looks them up', () => {
  expect(names()).toEqual(['Abbey', 'School 2', 'School 10']);
});

test('a list by days has the latest first, and what has no day last', () => {
  expect(names('heldOn')).toEqual(['Abbey', 'School 10', 'School 2']);
});

test('a list by meetings is in the order of their days, and a year stands before the one before it', () => {
  const ofMeetings = ['old', 'next', null, 'off'].map((meeting) => ({
    name: String(meeting),
    values: { meeting, year: meeting === 'old' ? 2019 : 2018 },
  }));
  expect(names('meeting', ofMeetings)).toEqual(['next', 'off', 'old', 'null']);
  expect(names('year', ofMeetings)[0]).toBe('old');
});
