import { describe, expect, it } from 'vitest';
import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import { mappingOf, mappingProblems } from './mapping-of-form.ts';
import { columnWords } from '@due-regard/shared/imports/learning/meaning-words.ts';

function looked(names: readonly string[]): Pick<LookReply, 'headerRow' | 'firstRow' | 'columns'> {
  const columns = names.map((name, index) => ({
    name,
    nth: names.slice(0, index).filter((other) => other === name).length,
    looksLike: 'words' as const,
    filled: 3,
    distinct: 3,
    examples: [],
    guess: null,
  }));
  return { headerRow: 2, firstRow: 4, columns };
}

function said(answers: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(answers)) form.append(field, value);
  return form;
}

const matrix = looked(['Staff', 'Prevent Level 1', 'Date', 'Prevent Level 2', 'Date']);
const right = {
  name: 'Training matrix',
  firstRow: '4',
  'meaning-0': 'employee-number',
  'meaning-1': 'course-cell',
  'meaning-2': 'course-day',
  'meaning-3': 'course-cell',
};

describe('what somebody says of the columns of a file', () => {
  it('becomes a mapping by the names in the file, of several with one name by their number', () => {
    const form = said({ ...right, 'meaning-4': 'course-day' });
    expect(mappingOf(form, matrix, 'learning')).toEqual({
      headerRow: 2,
      firstRow: 4,
      columns: [
        { name: 'Staff', nth: 0, meaning: 'employee-number' },
        { name: 'Prevent Level 1', nth: 0, meaning: 'course-cell' },
        { name: 'Date', nth: 0, meaning: 'course-day' },
        { name: 'Prevent Level 2', nth: 0, meaning: 'course-cell' },
        { name: 'Date', nth: 1, meaning: 'course-day' },
      ],
    });
    expect(mappingProblems(form, matrix, 'learning')).toEqual([]);
    expect(matrix.columns.map(columnWords)).toEqual([
      'Staff',
      'Prevent Level 1',
      'Date',
      'Prevent Level 2',
      'Date (2)',
    ]);
  });

  it('leaves out what is not read, and a first row that follows the names', () => {
    const mapping = mappingOf(said({ 'meaning-0': 'username', firstRow: '3' }), matrix, 'learning');
    expect(mapping).toEqual({
      headerRow: 2,
      firstRow: null,
      columns: [{ name: 'Staff', nth: 0, meaning: 'username' }],
    });
  });

  it('needs a name, a row below the column names and somebody to count', () => {
    expect(mappingProblems(said({ firstRow: '2' }), matrix, 'staff').map(({ field }) => field)).toEqual([
      'firstRow',
      'meaning-0',
      'name',
    ]);
    // A name alone counts somebody as a total, but tells nobody who is in post.
    const named = said({ name: 'x', 'meaning-0': 'person-name' });
    expect(mappingProblems(named, matrix, 'learning')).toEqual([]);
    expect(mappingProblems(named, matrix, 'staff')).toHaveLength(1);
  });

  it('says beside the second column that a meaning is taken, and that a day needs its course', () => {
    const form = said({ ...right, 'meaning-3': 'employee-number', 'meaning-4': 'course-day' });
    expect(mappingProblems(form, matrix, 'learning')).toEqual([
      {
        field: 'meaning-3',
        message: 'Choose one column alone for “Employee number”: “Staff” was chosen for it already',
      },
      { field: 'meaning-4', message: 'Choose the course first: a day of a course stands right of its own course' },
    ]);
  });
});
