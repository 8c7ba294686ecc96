import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { viewOf } from './standing.ts';

const asAt = isoDate('2019-05-08');

test('a rule knows the day of a meeting that is planned or held, and apart from it of one that is cancelled', () => {
  const meetings = (['planned', 'held', 'cancelled'] as const).map((status) => ({
    meetingId: status,
    meetsOn: isoDate('2019-06-10'),
    status,
  }));
  const view = viewOf([], asAt, { meetings });
  expect(['planned', 'held', 'cancelled', 'unheard-of'].map(view.dayOf)).toEqual([
    '2019-06-10',
    '2019-06-10',
    undefined,
    undefined,
  ]);
  const cancelled = ['planned', 'cancelled', 'unheard-of'].map(view.cancelledOf);
  expect(cancelled).toEqual([undefined, '2019-06-10', undefined]);
});
