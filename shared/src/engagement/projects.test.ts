import { expect, test } from 'vitest';
import { problemsIn, standsOn, summaryOn, told } from '../registers/testing/told.ts';
import { projects } from './projects.ts';

const linking = { title: 'Linking schools', funding: 'project' };

test('the number of schools linked is told with its day, and with no day it is refused', () => {
  const said = (schools: number) => told(projects, { ...linking, schools, schoolsOn: '2018-03-13' });
  expect(standsOn(projects, [said(26)], '2018-06-01').remark).toBe('26 schools are linked (13 March 2018)');
  expect(standsOn(projects, [said(1)], '2018-06-01').remark).toBe('1 school is linked (13 March 2018)');
  expect(standsOn(projects, [told(projects, linking)], '2018-06-01').remark).toBeNull();
  expect(problemsIn(projects, { ...linking, schools: 26 })).toEqual([['schoolsOn', 'missing']]);
});

test('a project that has ended is not over until it is evaluated', () => {
  const years = { ...linking, startsOn: '2016-09-01', endsOn: '2018-08-31' };
  const standing = (values: Readonly<Record<string, unknown>>, asAt: string) =>
    standsOn(projects, [told(projects, values)], asAt).standing;
  expect(standing(years, '2016-08-31')).toBe('ahead');
  expect(standing(years, '2016-09-01')).toBe('running');
  expect(standing(years, '2018-08-31')).toBe('running');
  expect(standing(years, '2018-09-01')).toBe('not-evaluated');
  expect(standing({ ...years, evaluation: 'Pupils met' }, '2018-09-01')).toBe('ended');
  expect(standing(linking, '2018-09-01')).toBe('running');
});

test('a word of praise says whose it is, and nothing ends before it begins', () => {
  expect(problemsIn(projects, { ...linking, recognisedOn: '2018-03-13' })).toEqual([['recognised', 'missing']]);
  expect(problemsIn(projects, { ...linking, startsOn: '2018-03-13', endsOn: '2018-03-12' })).toEqual([
    ['endsOn', 'before-start'],
  ]);
});

test('the register says of each project how many schools it links, and how many projects are praised', () => {
  const number = told(projects, {
    ...linking,
    schools: 26,
    schoolsOn: '2018-03-13',
    recognised: 'The Home Office',
    recognisedOn: '2018-03-13',
  });
  const none = told(projects, { title: 'Erasmus', funding: 'unknown' }, { entryId: 'other' });
  expect(summaryOn(projects, [number, none], '2018-03-13')).toEqual([
    'Linking schools: 26 schools are linked (13 March 2018).',
    'Of 2 projects, 1 is seen as good practice by others, last said or heard on 13 March 2018.',
  ]);
});
