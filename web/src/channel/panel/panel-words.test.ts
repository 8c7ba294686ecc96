import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { statementDueWords } from './panel-words.ts';

test('a statement says from which day it was owed, by which rule, and since when it is overdue', () => {
  const usual = { year: 2024, dueOn: isoDate('2025-03-31') };
  expect(statementDueWords({ ...usual, standing: 'overdue' })).toBe(
    'overdue since 1 April 2025, owed by 31 March 2025, the last day of March after its year, in our reading',
  );
  expect(statementDueWords({ ...usual, dueOn: isoDate('2025-05-16'), standing: 'open' })).toBe(
    'owed by 16 May 2025, the day that was set for it',
  );
  expect(statementDueWords({ ...usual, standing: 'changed' })).toContain('to be signed again');
});
