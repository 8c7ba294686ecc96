import { expect, test } from 'vitest';
import { ApiProblem } from '../../api.ts';
import { mendProblems } from './mend-problems.ts';

const bad = { row: 4, column: 'Completed', value: '31/02/2019', reason: 'date-not-in-calendar' };

test('a value that is not taken either is told beside its field', () => {
  expect(mendProblems({ error: null, left: [bad], column: 'Completed' })).toEqual([
    { field: 'value', message: 'There is no such day in the calendar.' },
  ]);
});

test('another bad cell of the row waits for its own turn', () => {
  expect(mendProblems({ error: null, left: [bad], column: 'Course' })).toEqual([]);
});

test('a save that failed is told for the form as a whole', () => {
  const [problem] = mendProblems({ error: new ApiProblem('busy'), left: [], column: 'Course' });
  expect(problem?.field).toBe('');
  expect(problem?.message).toContain('Try again in a few seconds');
});
