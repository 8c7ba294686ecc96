import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { statementDueWords, yearWords } from './panel-words.ts';

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

test('of a year in which nothing is entered no page says that the panel did not meet', () => {
  const running = { month: '2026-09', standing: 'not-yet' } as const;
  const june = { month: '2026-06', standing: 'gap' } as const;
  const [july, august] = [{ ...june, month: '2026-07' } as const, { ...june, month: '2026-08' } as const];
  expect(yearWords([june, july, august, running])).toBe(
    'Nothing is entered of the 3 months before September 2026, which is not over.',
  );
  const said = [{ ...june, standing: 'held' }, { ...july, standing: 'held-elsewhere' }, august] as const;
  expect(yearWords([...said, { ...running, standing: 'held' }])).toBe(
    'Something is entered of 2 of the 3 months before September 2026, which is not over: the panel met in 1 of them.' +
      ' It met in September 2026. Of 1 month the meetings are held elsewhere. Nothing is entered of August 2026.',
  );
});
