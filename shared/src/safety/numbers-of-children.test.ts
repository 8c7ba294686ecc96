import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { viewOf } from '../registers/standing.ts';
import { problemsIn, told } from '../registers/testing/told.ts';
import { eSafetyChampions } from './e-safety-champions.ts';
import { homeEducation } from './home-education.ts';

const conference = { school: 'a', heldOn: '2018-02-06', event: 'E-learning conference for primary schools' };
const count = {
  schoolYear: '2017/18',
  term: 'spring',
  source: 'Education welfare team',
  countedOn: '2018-01-31',
  howMany: 'counted',
  children: 412,
};

test('champions are added up over schools and events, and a number that was not counted is not nought', () => {
  const entries = [
    { ...conference, children: 4, attended: 12 },
    { ...conference, school: 'b', children: 6 },
    { ...conference, heldOn: '2018-03-01' },
  ].map((values) => told(eSafetyChampions, values));
  expect(eSafetyChampions.summaryOf?.(entries, viewOf(entries, isoDate('2018-03-13')))).toEqual([
    '10 children of 2 schools trained as e-safety champions at 2 events; whoever came twice is counted twice, and ' +
      '1 school’s number was not counted.',
  ]);
});

test('there are no more champions than children who came', () => {
  expect(problemsIn(eSafetyChampions, { ...conference, children: 5, attended: 5 })).toEqual([]);
  expect(problemsIn(eSafetyChampions, { ...conference, children: 6, attended: 5 })).toEqual([
    ['children', 'more-than-came'],
  ]);
});

test('a number of children under five can be entered nowhere', () => {
  expect(problemsIn(homeEducation, count)).toEqual([]);
  expect(problemsIn(homeEducation, { ...count, children: 4 })).toEqual([['children', 'too-small']]);
  expect(problemsIn(homeEducation, { ...count, howMany: 'few' })).toEqual([['children', 'small']]);
  expect(problemsIn(homeEducation, { ...count, howMany: 'few', children: null })).toEqual([]);
  expect(problemsIn(homeEducation, { ...count, howMany: 'unknown', children: null })).toEqual([]);
});

test('a number that was counted is there, of no more children than there are', () => {
  expect(problemsIn(homeEducation, { ...count, children: null })).toEqual([['children', 'missing']]);
  expect(problemsIn(homeEducation, { ...count, population: 411 })).toEqual([['children', 'more-than-all']]);
  expect(problemsIn(homeEducation, { ...count, schoolYear: 'last year', nextDue: '2018-01-31' })).toEqual([
    ['schoolYear', 'school-year'],
    ['nextDue', 'not-later'],
  ]);
});

test('the next count is due until the same source has counted again', () => {
  const again = told(homeEducation, { ...count, term: 'summer', countedOn: '2018-06-01' }, { entryId: 'again' });
  const dueOn = (asAt: string, ...others: (typeof again)[]) =>
    entryDeadlines({ entries: [told(homeEducation, { ...count, nextDue: '2018-05-31' }), ...others] }, isoDate(asAt));
  expect(dueOn('2018-07-01')).toHaveLength(1);
  expect(dueOn('2018-05-31', again)).toHaveLength(1);
  expect(dueOn('2018-07-01', again)).toEqual([]);
  const elsewhere = { ...again, values: { ...again.values, source: 'School admissions' } };
  expect(dueOn('2018-07-01', elsewhere)).toHaveLength(1);
});
