import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { viewOf } from '../registers/standing.ts';
import { problemsIn, told } from '../registers/testing/told.ts';
import { safeguardingAudits } from './safeguarding-audits.ts';

const minute = isoDate('2018-03-13');
const schools = new Map(
  ['a', 'b', 'c', 'closed'].map((id) => [id, { name: `School ${id}`, isInScope: id !== 'closed' }]),
);

const audit = { school: 'a', auditedOn: '2017-10-02', auditedBy: 'Education Safeguarding Advisory Service' };

function entryOf(more: object) {
  return told(safeguardingAudits, { ...audit, result: 'points', ...more });
}

function standings(entries: readonly ReturnType<typeof entryOf>[], asAt = minute): readonly (string | undefined)[] {
  const view = viewOf(
    entries.map((entry, index) => ({ ...entry, entryId: String(index) })),
    asAt,
    { schools },
  );
  return entries.map((entry) => safeguardingAudits.standingOf?.(entry, view));
}

test('points are open until the day on which they were mended', () => {
  expect(standings([entryOf({})])).toEqual(['points']);
  expect(standings([entryOf({ mendedOn: '2018-03-13' })])).toEqual(['good']);
  expect(standings([entryOf({ mendedOn: '2018-03-14' })])).toEqual(['points']);
  expect(standings([entryOf({ result: 'not-yet', mendedOn: '2018-01-08' })])).toEqual(['good']);
});

test('a result that is not known is never good', () => {
  expect(standings([entryOf({ result: 'unknown', mendedOn: '2018-01-08' })])).toEqual(['unknown']);
});

test('only the last audit of a school asks for anything, and none of a school that has closed', () => {
  const again = entryOf({ auditedOn: '2018-03-01', result: 'appropriate' });
  expect(standings([entryOf({}), again, entryOf({ school: 'b' })])).toEqual(['earlier', 'good', 'points']);
  expect(standings([entryOf({}), again], isoDate('2018-02-28'))[0]).toBe('points');
  expect(standings([entryOf({ school: 'closed' })])).toEqual(['left']);
});

test('the schools are counted by their last audit, beside those of which none is recorded', () => {
  const entries = [
    entryOf({ auditedOn: '2018-03-01', result: 'appropriate' }),
    entryOf({}),
    entryOf({ school: 'b', result: 'not-yet' }),
    entryOf({ school: 'closed' }),
  ].map((entry, index) => ({ ...entry, entryId: String(index) }));
  expect(safeguardingAudits.summaryOf?.(entries, viewOf(entries, minute, { schools }))).toEqual([
    'Of 3 schools, 2 have an audit recorded: by the last of each, 1 with appropriate policies, 0 with points to mend, ' +
      '1 not yet appropriate and 0 of which the result is not known. Of 1 no audit is recorded.',
  ]);
});

test('nothing is mended, and no other audit due, before the audit', () => {
  const values = { ...audit, result: 'points', mendedOn: '2017-10-01', nextDue: '2017-10-02' };
  expect(problemsIn(safeguardingAudits, values)).toEqual([
    ['mendedOn', 'before-audit'],
    ['nextDue', 'before-audit'],
  ]);
});
