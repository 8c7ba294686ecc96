import { expect, test } from 'vitest';
import { cellWords } from './cell-words.ts';

test('a cell says a day as a letter does and a large number in threes', () => {
  expect(cellWords('2018-01-31', 'date')).toBe('31 January 2018');
  expect(cellWords('2018-01-31', 'text')).toBe('2018-01-31');
  expect(cellWords(12_345, 'number')).toBe('12,345');
  expect(cellWords(81.3, 'number')).toBe('81.3');
});

test('a number that is not there is not known, and of words nothing is recorded: neither is a no', () => {
  expect([cellWords(null, 'number'), cellWords(0, 'number')]).toEqual(['not known', '0']);
  expect([cellWords(null, 'text'), cellWords('', 'date')]).toEqual(['not recorded', 'not recorded']);
});
