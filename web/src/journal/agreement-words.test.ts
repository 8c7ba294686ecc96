import { expect, test } from 'vitest';
import { agreementWords } from './agreement-words.ts';

test.each([
  [1234, 'The chain, the records and the 1,234 histories that figures are drawn from agree.'],
  [1, 'The chain, the records and the one history that figures are drawn from agree.'],
])('histories that were compared are told with how many they are (%d)', (histories, words) => {
  expect(agreementWords(histories)).toBe(words);
});

test.each([null, 0])('histories are not said to agree where none were compared (%s)', (histories) => {
  expect(agreementWords(histories)).toMatch(/^The chain and the records agree\. No/);
});
