import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { checkValues } from '../registers/values.ts';
import { viewOf } from '../registers/standing.ts';
import { peerFindings } from './peer-findings.ts';

const asAt = isoDate('2019-03-01');

function standingOf(values: Readonly<Record<string, unknown>>): string | undefined {
  const given = { review: 'a-review', finding: 'Few councillors know the route', ...values };
  const checked = checkValues(peerFindings, given, asAt);
  const basics = {
    factId: 'f',
    entryId: 'e',
    register: peerFindings.code,
    validFrom: asAt,
    publication: 'officers',
  } as const;
  const entry = { ...basics, values: checked.values };
  return peerFindings.standingOf?.(entry, viewOf([entry], asAt));
}

test('a finding that was accepted is overdue the day after its day, and one that is done never', () => {
  expect(standingOf({ state: 'accepted', dueOn: '2019-03-01' })).toBe('accepted');
  expect(standingOf({ state: 'accepted', dueOn: '2019-02-28' })).toBe('overdue');
  expect(standingOf({ state: 'done', dueOn: '2019-02-28', doneOn: '2019-03-01' })).toBe('done');
  expect(standingOf({ state: 'unanswered' })).toBe('unanswered');
});

test('a finding with a day on which it was done is done', () => {
  const given = { review: 'a-review', finding: 'Few know the route', state: 'accepted', doneOn: '2019-02-28' };
  expect(checkValues(peerFindings, given, asAt).problems).toEqual([{ field: 'state', code: 'not-done' }]);
});
