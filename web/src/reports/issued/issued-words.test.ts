import { expect, test } from 'vitest';
import { sizeWords } from './file-words.ts';
import { todaySentence } from './today-sentence.ts';

test('what the same report would say today is told in one sentence', () => {
  expect(todaySentence(0, 0)).toBe('It has no figures to put beside those of today.');
  expect(todaySentence(1, 0)).toBe('Nothing would be different: its figure is the same today.');
  expect(todaySentence(14, 0)).toBe('Nothing would be different: all 14 figures are the same today.');
  expect(todaySentence(14, 1)).toMatch(/^1 figure of 14 would be different/);
  expect(todaySentence(14, 3)).toMatch(/^3 figures of 14 would be different/);
});

test('a file says how large it is, and none is of nothing', () => {
  expect(sizeWords(12)).toBe('1 kB');
  expect(sizeWords(48_400)).toBe('48 kB');
  expect(sizeWords(1_240_000)).toBe('1.2 MB');
});
