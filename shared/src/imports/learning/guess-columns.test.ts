import { describe, expect, test } from 'vitest';
import { ColumnLook } from './column-look.ts';
import { guessColumns } from './guess-columns.ts';
import { headingsOf } from './headings.ts';
import type { MappedKind } from './column-meanings.ts';

function guess(kind: MappedKind, header: readonly string[], rows: readonly (readonly string[])[]): readonly unknown[] {
  const looks = headingsOf(header).map((heading) => new ColumnLook(heading));
  for (const row of rows) for (const [at, look] of looks.entries()) look.add(row[at] ?? '');
  return guessColumns(kind, header, looks);
}

describe('what a column of positions or roles is taken for', () => {
  test('in a department’s matrix of courses nothing, since titles of jobs say not whom people count among', () => {
    const rows = [
      ['1001', 'Consultant psychiatrist', '13/03/2026'],
      ['1002', 'Nursery nurse', 'Required'],
      ['1003', 'Agency staff', 'N/A'],
    ];
    expect(guess('learning', ['Payroll', 'Position', 'Prevent Level 1'], rows)).toEqual([
      'employee-number',
      null,
      'course-cell',
    ]);
  });

  test('whom people count among, where most of its words say so', () => {
    const rows = [
      ['1001', 'Council staff'],
      ['1002', 'Councillor'],
      ['1003', 'Band 6'],
      ['1004', ''],
    ];
    expect(guess('staff', ['Payroll', 'Role'], rows)).toEqual(['employee-number', 'audience']);
    expect(guess('learning', ['Payroll', 'Staff group', 'Course'], rows)).toEqual([
      'employee-number',
      'audience',
      'course',
    ]);
  });
});
