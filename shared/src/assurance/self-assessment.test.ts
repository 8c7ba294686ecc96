import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { checkValues } from '../registers/values.ts';
import { selfAssessment } from './self-assessment.ts';

function problemsOf(values: Readonly<Record<string, unknown>>): readonly string[] {
  const given = { year: 2025, benchmark: '2018-3', rating: 'met', assessedOn: '2025-02-25', ...values };
  return checkValues(selfAssessment, given, isoDate('2025-06-10')).problems.map(
    ({ field, code }) => `${field} ${code}`,
  );
}

test('no year is held against a toolkit that came later', () => {
  expect(problemsOf({})).toEqual([]);
  expect(problemsOf({ year: 2023, benchmark: '2024-1' })).toEqual(['year before-the-toolkit']);
  expect(problemsOf({ year: 2024, benchmark: '2024-1' })).toEqual([]);
});

test('what is said to be met or not met has its day; what nobody looked at has none', () => {
  expect(problemsOf({ assessedOn: null })).toEqual(['assessedOn not-assessed']);
  expect(problemsOf({ assessedOn: null, rating: 'not-assessed' })).toEqual([]);
});

test('every code of a problem has its sentence', () => {
  const codes = [...problemsOf({ year: 2023, benchmark: '2024-1' }), ...problemsOf({ assessedOn: null })];
  expect(codes.map((text) => selfAssessment.problemWords?.[text.split(' ')[1] ?? '']).filter(Boolean)).toHaveLength(2);
});
