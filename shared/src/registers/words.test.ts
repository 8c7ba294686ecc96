import { expect, test } from 'vitest';
import { numberKept, numberShown } from './field.ts';
import { wordsOf } from './words.ts';

const nobody = (): undefined => undefined;

test('a year is written without a comma, as no other number is', () => {
  const bounds = { kind: 'number', label: 'Number', least: 0, most: 9999 } as const;
  expect(wordsOf({ ...bounds, isYear: true }, 2018, nobody)).toBe('2018');
  expect(wordsOf(bounds, 2018, nobody)).toBe('2,018');
});

test('a share of full time is written as a decimal, and comes back as what is kept', () => {
  const share = { kind: 'number', label: 'Full-time equivalent', least: 1, most: 2000, inHundredths: [] } as const;
  expect([wordsOf(share, 60, nobody), wordsOf(share, 100, nobody)]).toEqual(['0.6', '1']);
  for (let kept = 1; kept <= 2000; kept += 1) expect(numberKept(share, numberShown(share, kept))).toBe(kept);
  expect(numberKept(share, 0.655)).toBe(65.5);
  expect(numberKept({ kind: 'pounds', label: 'Amount' }, 60)).toBe(60);
});
