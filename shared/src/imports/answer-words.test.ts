import { expect, test } from 'vitest';
import { cellAnswer, leftOutAnswer, nameAnswer, wordAnswer } from './answer-words.ts';

test('what people said of a file is told in sentences', () => {
  expect(nameAnswer({ shown: 'Homes 4 all', means: 'Housing' })).toBe('The name “Homes 4 all” means Housing.');
  expect(nameAnswer({ shown: 'ACME', means: null })).toBe('The name “ACME” is none of the organisations here.');
  expect(wordAnswer({ shown: 'Band 6', means: 'Council staff' })).toBe('The word “Band 6” means: Council staff.');
  expect(wordAnswer({ shown: 'Fire Safety', means: null })).toBe('The word “Fire Safety” is not counted here.');
  expect(nameAnswer({ shown: null, means: 'Housing' })).toBe('A name that has been forgotten means Housing.');
  expect(wordAnswer({ shown: null, means: null })).toBe('A word that has been forgotten is not counted here.');
  expect(leftOutAnswer(1)).toBe('1 row was left out, as was said when it was taken in.');
});

test('of a mended cell its place is told, and of days what they were and are', () => {
  expect(cellAnswer({ row: 1200, column: 'Employee no' })).toBe('Row 1,200, “Employee no”: mended.');
  expect(cellAnswer({ row: 3, column: 'Done', was: '01/03/207', cell: '2017-03-01' })).toBe(
    'Row 3, “Done”: “01/03/207” mended, taken as 1 March 2017.',
  );
  expect(cellAnswer({ row: 3, column: 'Done', cell: 'not-completed' })).toBe(
    'Row 3, “Done”: mended, taken as not completed.',
  );
});
