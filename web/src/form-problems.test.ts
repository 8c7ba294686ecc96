import { describe, expect, it } from 'vitest';
import type { FieldProblem } from '@due-regard/shared/http/problem.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { ApiProblem } from './api.ts';
import { formProblems } from './form-problems.ts';

const words = { reason: { noun: 'the reason' }, acceptedCourses: { noun: 'at least one course' } };

function notValid(fields: readonly FieldProblem[]): ApiProblem {
  const problem = {
    type: '/problems/not-valid',
    status: 422,
    title: 'Some answers need to be mended',
    fields,
  } as const;
  return new ApiProblem('not-valid', { ...problem, code: 'not-valid' });
}

describe('why a save was not done', () => {
  it('a file without a list of bad rows is not told to mend the rows of the list', () => {
    const detail = 'The file holds no establishment of authority 825.';
    const problem = { type: '/problems/bad-file', status: 422, title: 'Bad file', code: 'bad-file', detail } as const;
    const told = (rows: readonly RowProblem[]) =>
      formProblems(new ApiProblem('bad-file', { ...problem, rows }), words)[0]?.message;
    expect(told([])).toBe(`${detail} Bring another file.`);
    expect(told([{ row: 2, column: 'URN', value: '1', reason: 'urn-not-valid' }])).toContain('named in the list');
  });

  it('each question has one error, also when it is a list of boxes', () => {
    const error = notValid([
      { field: 'reason', code: 'empty' },
      { field: 'reason', code: 'control' },
      { field: 'acceptedCourses.0', code: 'id' },
      { field: 'acceptedCourses.1', code: 'id' },
    ]);
    expect(formProblems(error, words)).toEqual([
      { field: 'reason', message: 'Enter the reason' },
      { field: 'acceptedCourses', message: 'Check at least one course' },
    ]);
  });

  it('an answer that travels in the address is told like any other', () => {
    const error = notValid([{ field: 'reason', code: 'date' }]);
    const inAddress = new ApiProblem('bad-request', error.problem);
    expect(formProblems(inAddress, words)).toEqual([
      { field: 'reason', message: 'The reason must be a day of the calendar, like 13 3 2018' },
    ]);
  });

  it('what is no fault of an answer is told for the whole form, with what to do', () => {
    expect(formProblems(new ApiProblem('stale'), words)).toEqual([
      {
        field: '',
        message:
          'Somebody changed this since you opened it. Load the page anew to see how it stands now, then save again if it is still right.',
      },
    ]);
  });

  it('what cannot be done as things stand sends nobody away from the answers that are typed', () => {
    const detail = '“Source sector” is not entered whole for April to June 2018.';
    const problem = { type: '/problems/conflict', status: 409, title: '', code: 'conflict', detail } as const;
    const [told] = formProblems(new ApiProblem('conflict', problem), words);
    expect(told?.message).toBe(`${detail} What you may have typed is still here.`);
  });

  it('a session that ended is told over the page, not as a fault of the answers', () => {
    expect(formProblems(new ApiProblem('sign-in-needed'), words)).toEqual([]);
  });

  it('nothing is wrong before anything was sent', () => {
    expect(formProblems(null, words)).toEqual([]);
  });
});
