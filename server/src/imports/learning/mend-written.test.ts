import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { LearningRow, MendablePart } from '@due-regard/shared/imports/learning/rows.ts';
import { mendWritten } from './mend-written.ts';
import type { WaitingBadRow } from './waiting-rows.ts';

const about = {
  rowNumber: 4,
  learner: 'a hash',
  others: [],
  organisation: 'Libraries',
  audience: null,
  course: 'WRAP',
};
const row: LearningRow = { ...about, outcome: 'completed', onDay: isoDate('2017-03-01') };

function bad(part: MendablePart, value: string): WaitingBadRow {
  const problem = { row: 4, column: 'Done', value, reason: 'date-not-read' } as const;
  return { rowNumber: 4, problems: [problem], partial: about, mendable: [{ column: 'Done', part }] };
}

function written(part: MendablePart, value: string): ReturnType<typeof mendWritten> {
  return mendWritten(bad(part, value), 'Done', { row });
}

test('a mended day is written down as it stood and as it was taken', () => {
  const after = { row: 4, column: 'Done', cell: '2017-03-01' };
  expect(written('onDay', '01/03/207')).toEqual({ before: { cell: '01/03/207' }, after });
  expect(written('outcome', '2017-13-01 09:05')).toEqual({ before: { cell: '2017-13-01 09:05' }, after });
});

test('of a day in a row that has another fault, too', () => {
  const partial = { ...about, outcome: 'not-completed', onDay: null } as const;
  const still = { ...bad('organisation', ''), partial };
  expect(mendWritten(bad('onDay', '32/01/2017'), 'Done', { bad: still })).toEqual({
    before: { cell: '32/01/2017' },
    after: { row: 4, column: 'Done', cell: 'not-completed' },
  });
});

test('words and numbers that may tell who somebody is are never written down', () => {
  for (const value of ['Sam Stone', 'sam@example.org', '10000', 'N1001', '01234 567890', '1/2/3 Sam']) {
    expect(written('onDay', value)).toEqual({ after: { row: 4, column: 'Done', cell: '2017-03-01' } });
  }
  expect(written('organisation', '01/03/207')).toEqual({ after: { row: 4, column: 'Done' } });
});
