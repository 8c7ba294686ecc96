import { expect, test } from 'vitest';
import { leftOutWords, rowsToLeaveOut } from './left-out-words.ts';

test('rows that would be left out are told by what is wrong with them', () => {
  expect(leftOutWords({ badRows: 1 })).toBe('1 row cannot be taken as it is');
  expect(leftOutWords({ badRows: 2, unanswered: 1200 })).toBe(
    '2 rows cannot be taken as they are and 1,200 wait for somebody to say what a name or word in them means',
  );
  expect(leftOutWords({ unanswered: 1 })).toBe('1 row waits for somebody to say what a name or word in it means');
  expect(leftOutWords({ badRows: 0, unanswered: 3 })).toBe(
    '3 rows wait for somebody to say what a name or word in them means',
  );
});

test('rows that would be left out are counted together', () => {
  expect(rowsToLeaveOut({})).toBe(0);
  expect(rowsToLeaveOut({ badRows: 2, unanswered: 3 })).toBe(5);
});
