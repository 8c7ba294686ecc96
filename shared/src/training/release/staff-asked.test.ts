import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import { staffDays, staffProblems, widerThan } from './staff-asked.ts';

const today = isoDate('2018-03-13');
const asAt = isoDate('2018-02-28');

test('figures are given as at last days of months that are over', () => {
  expect(staffDays(today).at(-1)).toBe('2018-02-28');
  expect(staffDays(isoDate('2018-03-31')).at(-1)).toBe('2018-03-31');
  expect(staffDays(today)).toContain('2017-06-30');
});

test('a paper is refused for a day in a month, school by school for everybody, or exempt without a reason', () => {
  const good = { asAt, places: 'school', groups: 'whole', publication: 'officers' } as const;
  expect(staffProblems(good, today)).toEqual([]);
  expect(staffProblems({ ...good, asAt: today, publication: 'public' }, today)).toEqual([
    { field: 'asAt', code: 'no-month-end' },
    { field: 'publication', code: 'by-school' },
  ]);
  expect(staffProblems({ ...good, publication: 'exempt', receivedOn: isoDate('2018-03-14') }, today)).toEqual([
    { field: 'receivedOn', code: 'in-the-future' },
    { field: 'paragraph', code: 'missing' },
    { field: 'interest', code: 'missing' },
  ]);
});

test('where nothing safe is left there is a wider breakdown to choose, until everything is put together', () => {
  expect(widerThan({ asAt, places: 'school', groups: 'group' })).toEqual([
    { asAt, places: 'school', groups: 'kind' },
    { asAt, places: 'phase', groups: 'group' },
  ]);
  expect(widerThan({ asAt, places: 'whole', groups: 'whole' })).toEqual([]);
  expect(widerThan({ asAt, places: 'whole', groups: 'whole', tells: 'out-of-date' })).toEqual([
    { asAt, places: 'whole', groups: 'whole', tells: 'up-to-date' },
  ]);
  expect(widerThan({ asAt, places: 'council', groups: 'kind' })).toEqual([
    { asAt, places: 'council', groups: 'whole' },
  ]);
});
