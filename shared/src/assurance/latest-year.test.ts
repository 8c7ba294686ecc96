import { expect, test } from 'vitest';
import { latestYear } from './latest-year.ts';

function answer(year: number, benchmark: string, rating: string) {
  return { values: { year, benchmark, rating } };
}

test('the latest year is told of all benchmarks of its toolkit, and what nobody entered is not assessed yet.', () => {
  const answers = [
    answer(2023, '2018-1', 'not-met'),
    answer(2024, '2024-1', 'met'),
    answer(2024, '2024-2', 'exceeding'),
    answer(2024, '2024-3', 'not-met'),
    answer(2024, '2024-4', 'not-assessed'),
  ];
  expect(latestYear(answers)).toBe('2024: 2 of 8 benchmarks met or exceeding, 1 not met, 5 not assessed yet.');
  expect(latestYear(answers.slice(0, 1))).toBe(
    '2023: 0 of 10 benchmarks met or exceeding, 1 not met, 9 not assessed yet.',
  );
});

test('nothing is told of benchmarks that no toolkit has', () => {
  expect(latestYear([answer(2024, 'other', 'met')])).toBeNull();
});
