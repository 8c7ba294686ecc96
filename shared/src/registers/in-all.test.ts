import { expect, test } from 'vitest';
import { inAll } from './in-all.ts';

test('how things stand is told so that the parts add up to the whole, and what there is none of is left out', () => {
  const words = { held: 'held', planned: 'planned', cancelled: 'cancelled' };
  const events = ['planned', 'held', 'planned'] as const;
  expect(inAll(['event', 'events'], events, words)).toBe('3 events: 1 held, 2 planned.');
  expect(inAll(['event', 'events'], ['held'], words)).toBe('1 event: 1 held.');
});
