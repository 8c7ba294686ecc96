import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

const nobody = (): undefined => undefined;

test('a year is written without a comma, as no other number is', () => {
  const bounds = { kind: 'number', label: 'Number', least: 0, most: 9999 } as const;
  expect(wordsOf({ ...bounds, isYear: true }, 2018, nobody)).toBe('2018');
  expect(wordsOf(bounds, 2018, nobody)).toBe('2,018');
});
