import { expect, test } from 'vitest';
import { academicYear } from './academic-year.ts';
import { isoDate } from './iso-date.ts';

test('an academic year begins on 1 September and ends on 31 August', () => {
  expect(academicYear(isoDate('2018-08-31'))).toBe('2017/18');
  expect(academicYear(isoDate('2018-09-01'))).toBe('2018/19');
  expect(academicYear(isoDate('2099-12-31'))).toBe('2099/00');
});
