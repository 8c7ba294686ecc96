import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { wordingStanding } from './wording.ts';

const asAt = isoDate('2018-03-13');
const plain = { wording: 'ours', reviewDue: null, endedOn: null } as const;

test('our own words ask for the source until somebody has held them against it', () => {
  expect(wordingStanding(plain, asAt)).toBe('unchecked');
  expect(wordingStanding({ ...plain, wording: 'checked' }, asAt)).toBe('current');
  expect(wordingStanding({ ...plain, wording: 'quoted' }, asAt)).toBe('current');
});

test('words are to be looked at again from the day after that day, even when they were checked before', () => {
  const checked = { ...plain, wording: 'checked' } as const;
  expect(wordingStanding({ ...checked, reviewDue: asAt }, asAt)).toBe('current');
  expect(wordingStanding({ ...checked, reviewDue: isoDate('2018-03-12') }, asAt)).toBe('late');
});

test('words are no longer used from the day on that is given, and nothing is late of them', () => {
  const late = { ...plain, reviewDue: isoDate('2018-01-01') };
  expect(wordingStanding({ ...late, endedOn: asAt }, asAt)).toBe('ended');
  expect(wordingStanding({ ...late, endedOn: isoDate('2018-03-14') }, asAt)).toBe('late');
});
