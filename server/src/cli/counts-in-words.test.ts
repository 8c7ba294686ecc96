import { expect, test } from 'vitest';
import { countsInWords } from './counts-in-words.ts';

test('what came of a file is counted in words, and lists that are empty are left out', () => {
  const printed = { accepted: 3, duplicates: 2, notRead: 1, unmatched: [{}], refused: [], closesMany: 0, notes: ['a'] };
  expect(countsInWords(printed)).toBe(
    'taken in 3, known already 2, with nothing in the columns that were read 1, with a name that nobody has explained 1',
  );
});
