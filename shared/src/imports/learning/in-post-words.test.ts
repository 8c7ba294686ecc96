import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { isLargeDrop, largeDropWords, totalInPost } from './in-post-words.ts';

const on = isoDate('2026-11-10');
const there = (name: string, before: number | null, now: number) => ({
  organisationId: name,
  name,
  before,
  now,
  joined: Math.max(now - (before ?? 0), 0),
  left: Math.max((before ?? 0) - now, 0),
});

test('a service that loses more than a quarter of its people, five at least, is to be looked at', () => {
  expect(isLargeDrop({ before: 314, now: 12 })).toBe(true);
  expect(isLargeDrop({ before: 20, now: 15 })).toBe(false);
  expect(isLargeDrop({ before: 20, now: 14 })).toBe(true);
  expect(isLargeDrop({ before: 4, now: 0 })).toBe(false);
  expect(isLargeDrop({ before: null, now: 3 })).toBe(false);
});

test('it is named with its numbers, a dozen not one by one', () => {
  expect(largeDropWords([there('Housing', 40, 41)], on)).toBeUndefined();
  expect(largeDropWords([there('Housing', 314, 12), there('Members', 60, 60)], on)).toBe(
    'By this list 1 organisation loses more than a quarter of those in post on 10 November 2026: Housing (314 before, 12 now). A list that was cut off looks like this: check that it is whole.',
  );
  const dozen = Array.from({ length: 12 }, (_, index) => there(`Team ${String(index + 1)}`, 40, 2));
  expect(largeDropWords(dozen, on)).toContain('Team 10 (40 before, 2 now) and 2 others.');
});

test('totals add up, and say nothing of a list before where there was none', () => {
  expect(totalInPost([there('Housing', 10, 8), there('Members', null, 4)])).toEqual({
    before: 10,
    now: 12,
    joined: 4,
    left: 2,
  });
  expect(totalInPost([there('Members', null, 4)]).before).toBeNull();
});
