import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { OrganisationKind } from '../../schools/organisation.ts';
import { organisationsWords, staffTitle, toldWords } from './told-words.ts';
import type { ToldBy } from './told-words.ts';

const asAt = isoDate('2019-05-31');

function listed(kind: OrganisationKind, day: string): ToldBy {
  return { kind, by: 'list', listOn: isoDate(day) };
}

function silent(kind: OrganisationKind, count: number): readonly ToldBy[] {
  return Array.from({ length: count }, () => ({ kind, by: 'nobody', listOn: null }));
}

test('a paper says of how many schools nobody has told who is in post, and the days of the lists that there are', () => {
  const number: ToldBy = { kind: 'service', by: 'number', listOn: null };
  expect(
    toldWords([listed('service', '2019-04-01'), number, listed('service', '2018-09-01'), ...silent('school', 240)]),
  ).toEqual([
    'Of 240 schools, none has told who or how many are in post: nobody there is counted.',
    'Of 3 council services, 2 have a list of staff (of 1 September 2018 to 1 April 2019) and 1 has told only how many are in post.',
  ]);
  expect(toldWords([listed('partner', '2019-04-01'), ...silent('partner', 2)])).toEqual([
    'Of 3 partner agencies, 1 has a list of staff (of 1 April 2019) and 2 have told neither, and nobody there is counted.',
  ]);
  expect(toldWords([])).toEqual([]);
});

test('what a paper may be called follows from whom it counts', () => {
  const services = [listed('service', '2019-04-01'), ...silent('school', 240)];
  expect(staffTitle(services, asAt)).toBe('Training of people in post: council services, May 2019');
  expect(staffTitle([...services, listed('school', '2019-04-01')], asAt)).toContain(': schools and council services, ');
  expect(staffTitle(silent('school', 3), asAt)).toBe('Training of people in post, May 2019');
});

test('organisations are told by their kind and number where no paper names them', () => {
  expect(organisationsWords(['service', 'school', 'school'])).toBe('2 schools and 1 council service');
});
