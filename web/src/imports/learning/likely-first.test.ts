import { expect, test } from 'vitest';
import { likelyFirst } from './likely-first.ts';

test('what sounds like Prevent is asked first, and the rest in the order of the file', () => {
  const words = ['Fire safety', 'Manual handling', 'Preventing radicalisation', 'WRAP 3', 'Wrapping parcels'];
  expect(likelyFirst(words.map((shown) => ({ shown }))).map(({ shown }) => shown)).toEqual([
    'Preventing radicalisation',
    'WRAP 3',
    'Fire safety',
    'Manual handling',
    'Wrapping parcels',
  ]);
});
