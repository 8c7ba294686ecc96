import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { authorityKindOf } from './authority-kind.ts';

const today = isoDate('2026-09-30');

test.each([
  ['886', 'county'],
  ['201', 'london-borough'],
  ['320', 'london-borough'],
  ['330', 'metropolitan-district'],
  ['394', 'metropolitan-district'],
  ['821', 'unitary'],
  ['921', 'unitary'],
  ['681', 'welsh-principal'],
  ['999', null],
  ['111', null],
])('the council of code %s is a %s', (code, kind) => {
  expect(authorityKindOf(code, today)).toBe(kind);
});

test('Buckinghamshire was a county with districts until the end of March 2020', () => {
  expect(authorityKindOf('825', isoDate('2020-03-31'))).toBe('county');
  expect(authorityKindOf('825', isoDate('2020-04-01'))).toBe('unitary');
});

test('there are 21 counties today, and 33 boroughs with the City of London', () => {
  const codes = Array.from({ length: 1000 }, (_, code) => String(code));
  const count = (kind: string): number => codes.filter((code) => authorityKindOf(code, today) === kind).length;
  expect([count('county'), count('london-borough'), count('metropolitan-district'), count('welsh-principal')]).toEqual([
    21, 33, 36, 22,
  ]);
});
