import { describe, expect, it } from 'vitest';
import { fileDateOfName } from './file-date.ts';

describe('the day a file speaks of, from its name', () => {
  it.each([
    ['edubasealldata20240708.csv', '2024-07-08'],
    ['edubaseallstatefunded20250115.csv', '2025-01-15'],
    ['assembled_edubaseallstatefunded_20240708_LA825-330-380-821-211.csv', '2024-07-08'],
    ['links_edubasealldata20250422_LA825-330-380-821-211.csv', '2025-04-22'],
    ['gias_open_childrens_centres_2026-01-30_22col_quoted.csv', '2026-01-30'],
    ['edubasealldata20240708 (1) 20240708.csv', '2024-07-08'],
  ])('is told by %s: %s', (name, expected) => {
    expect(fileDateOfName(name)).toBe(expected);
  });

  it.each([
    ['schools.csv'],
    ['edubasealldata20240230.csv'],
    ['expected_diff_20240708_to_20250115.csv'],
    ['order 1202407081.csv'],
    ['2024-0708.csv'],
    [''],
  ])('is not guessed from %j', (name) => {
    expect(fileDateOfName(name)).toBeUndefined();
  });
});
