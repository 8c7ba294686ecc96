import { expect, test } from 'vitest';
import { problemOf, Refusal } from '@due-regard/shared/http/problem.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { ApiProblem } from '../../api.ts';
import { mendProblems } from './mend-problems.ts';

test('a value that is not taken either is told beside its field', () => {
  const rows = [rowProblem('date-not-in-calendar', { row: 4, column: 'Completed' })];
  const problem = problemOf(new Refusal('not-valid', { rows }));
  expect(mendProblems(new ApiProblem('not-valid', problem))).toEqual([
    { field: 'value', message: 'There is no such day in the calendar.' },
  ]);
});

test('a save that failed is told for the form as a whole', () => {
  const [problem] = mendProblems(new ApiProblem('busy'));
  expect(problem?.field).toBe('');
  expect(problem?.message).toContain('Try again in a few seconds');
});

test('nothing is wrong before anything is said', () => {
  expect(mendProblems(null)).toEqual([]);
});
