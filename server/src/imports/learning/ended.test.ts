import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { doesEndAny, endedOf, noneEnded } from './ended.ts';

const missing = ['housing', 'members'].map((organisationId) => ({
  organisationId,
  name: organisationId,
  listOn: isoDate('2026-10-01'),
  inPost: 3,
}));

test.each([
  ['all of them', { all: true } as const, ['housing', 'members']],
  ['those that are named', { organisationIds: ['members', 'members'] }, ['members']],
  ['none', noneEnded, []],
])('of the organisations that a list does not name all have left %s', (_, ended, ids) => {
  expect(endedOf(missing, ended).map(({ organisationId }) => organisationId)).toEqual(ids);
  expect(doesEndAny(ended)).toBe(ids.length > 0);
});

test('while nobody has said so, nobody has left', () => {
  expect(endedOf(missing, undefined)).toEqual([]);
});
