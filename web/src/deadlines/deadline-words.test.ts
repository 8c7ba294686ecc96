import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { byMonth, nearnessWords, resultWords } from './deadline-words.ts';

const march = isoDate('2018-03-13');

test('says how near a day is', () => {
  expect(nearnessWords(march, march)).toBe('due today');
  expect(nearnessWords(isoDate('2018-03-12'), march)).toBe('1 day overdue');
  expect(nearnessWords(isoDate('2018-12-31'), march)).toBe('in 293 days');
});

test('counts what is shown, of all, and the overdue among it', () => {
  const shown = [{ state: 'overdue' }, { state: 'later' }] as const;
  expect(resultWords({ shown, total: 2 })).toBe('2 deadlines, 1 of them overdue');
  expect(resultWords({ shown: shown.slice(1), total: 1 })).toBe('1 deadline');
  expect(resultWords({ shown: [], total: 40 })).toBe('0 of 40 deadlines');
});

test('puts what is overdue before the months', () => {
  const rows = [
    { dueOn: isoDate('2018-02-28'), state: 'overdue' },
    { dueOn: isoDate('2018-03-01'), state: 'overdue' },
    { dueOn: isoDate('2018-03-20'), state: 'within-30' },
  ] as const;
  expect(byMonth(rows).map(({ heading, rows: own }) => [heading, own.length])).toEqual([
    ['Overdue', 2],
    ['March 2018', 1],
  ]);
});
