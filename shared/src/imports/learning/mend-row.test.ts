import { describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { mendLearningRow, mendStaffRow } from './mend-row.ts';
import type { BadRow, LearningRow, MendablePart, StaffRow } from './rows.ts';

const days = { order: 'day-month', today: isoDate('2026-11-22'), fileDate: isoDate('2026-11-20') } as const;
const about = { rowNumber: 4, learner: 'a hash', organisation: null, audience: null } as const;

function bad(
  partial: Partial<LearningRow>,
  ...columns: readonly (readonly [string, MendablePart])[]
): BadRow<LearningRow> {
  const problems = columns.map(([column]) => ({ row: 4, column, value: 'x', reason: 'date-not-read' as const }));
  return { rowNumber: 4, problems, partial, mendable: columns.map(([column, part]) => ({ column, part })) };
}

function reasons(mended: ReturnType<typeof mendLearningRow>): readonly string[] {
  if ('notTaken' in mended) return [`Not taken: ${mended.notTaken.reason}`];
  return 'bad' in mended ? mended.bad.problems.map(({ column, reason }) => `${String(column)}: ${reason}`) : [];
}

describe('a row of a learning system of which a cell is mended', () => {
  const late = bad({ ...about, course: 'WRAP' }, ['Done', 'onDay']);

  test('is good with a day or a word that is read as in the file', () => {
    expect(mendLearningRow(late, { column: 'Done', value: '01/03/2017' }, days)).toEqual({
      row: { ...about, course: 'WRAP', outcome: 'completed', onDay: '2017-03-01' },
    });
    expect(mendLearningRow(late, { column: 'Done', value: 'Not completed' }, days)).toEqual({
      row: { ...about, course: 'WRAP', outcome: 'not-completed', onDay: null },
    });
  });

  test('stays as it was with a value that cannot be read either, and the reason is told without the value', () => {
    const tries = ['01/03/207', '2026-11-21', 'yes', 'n/a', 'whenever', 'jo@x.org'];
    expect(tries.map((value) => reasons(mendLearningRow(late, { column: 'Done', value }, days))[0])).toEqual([
      'Not taken: date-year-not-possible',
      'Not taken: held-after-told',
      'Not taken: training-day-missing',
      'Not taken: value-missing',
      'Not taken: outcome-not-known',
      'Not taken: outcome-not-known',
    ]);
    expect(mendLearningRow(late, { column: 'Done', value: 'jo@x.org' }, days)).toEqual({
      notTaken: { row: 4, column: 'Done', value: null, reason: 'outcome-not-known' },
    });
  });

  test('has its other faults left, and each is mended by itself', () => {
    const both = bad(about, ['Course', 'course'], ['Done', 'onDay']);
    const first = mendLearningRow(both, { column: 'Course', value: 'WRAP' }, days);
    expect(reasons(first)).toEqual(['Done: date-not-read']);
    if (!('bad' in first)) throw new Error('mended too soon');
    expect(mendLearningRow(first.bad, { column: 'Done', value: '2017-03-01' }, days)).toHaveProperty(
      'row.course',
      'WRAP',
    );
    expect(mendLearningRow(both, { column: 'Another', value: 'WRAP' }, days)).toEqual({ bad: both });
  });

  test('counts from the day that it has when the word for how it ended is mended', () => {
    const onDay = isoDate('2017-03-01');
    const word = bad({ ...about, course: 'WRAP', onDay }, ['Status', 'outcome']);
    expect(mendLearningRow(word, { column: 'Status', value: 'Passed' }, days)).toHaveProperty('row.onDay', onDay);
    const asked = bad({ ...about, course: null, onDay: null }, ['Attended', 'outcome']);
    expect(mendLearningRow(asked, { column: 'Attended', value: 'yes' }, days)).toHaveProperty(
      'row.outcome',
      'completed',
    );
  });
});

describe('a row of a list of staff of which a cell is mended', () => {
  const partial: Partial<StaffRow> = {
    rowNumber: 4,
    learner: 'a hash',
    others: [],
    audience: null,
    from: isoDate('2020-01-01'),
  };
  const ended: BadRow<StaffRow> = { ...bad({}, ['To', 'to']), partial: { ...partial, organisation: 'Libraries' } };

  test('is good with a day after the first in post, or with none', () => {
    expect(mendStaffRow(ended, { column: 'To', value: '2021-01-01' }, days)).toHaveProperty('row.to', '2021-01-01');
    expect(mendStaffRow(ended, { column: 'To', value: 'present' }, days)).toHaveProperty('row.to', null);
    expect(mendStaffRow(ended, { column: 'To', value: '2019-01-01' }, days)).toMatchObject({
      notTaken: { reason: 'post-ends-before-it-begins' },
    });
  });

  test('needs to say where somebody works, and nothing that identifies a person', () => {
    const nowhere: BadRow<StaffRow> = { ...bad({}, ['Service', 'organisation']), partial: { ...partial, to: null } };
    expect(mendStaffRow(nowhere, { column: 'Service', value: 'Libraries' }, days)).toHaveProperty(
      'row.organisation',
      'Libraries',
    );
    expect(mendStaffRow(nowhere, { column: 'Service', value: '' }, days)).toHaveProperty(
      'notTaken.reason',
      'value-missing',
    );
    expect(mendStaffRow(nowhere, { column: 'Service', value: 'jo@x.org' }, days)).toMatchObject({
      notTaken: { reason: 'personal-data', value: null },
    });
  });
});
