import { expect, test } from 'vitest';
import { isoDate, parseInstant } from './iso-date.ts';
import { londonDay, onOwnDate } from './london.ts';

test('where the day stands still, what was changed later is shown as changed on it', () => {
  const [today, before] = ['2026-11-23T09:12:00.000Z', '2019-06-09T09:12:00.000Z'].map((text) => parseInstant(text));
  if (today === undefined || before === undefined) throw new Error('these are instants');
  const own = isoDate('2019-06-10');
  expect(londonDay(onOwnDate(today, own))).toBe('2019-06-10');
  expect(onOwnDate(before, own)).toBe(before);
  expect(onOwnDate(today, null)).toBe(today);
});
