import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { Publication } from '../evidence/publication.ts';
import type { Role } from '../people/role.ts';
import { told } from '../registers/testing/told.ts';
import { horizon } from '../risks/horizon.ts';
import { everyDeadline } from './every-deadline.ts';
import { document, registersOf } from './testing/example-registers.ts';

const said = { called: 'Dovetail', impactKnown: 'unknown', costKnown: 'unknown', seniorManagers: 'not-known' };
const asAt = isoDate('2019-06-10');

function coming(expectedBy: string, validFrom: string, publication: Publication) {
  return told(horizon, { ...said, expectedBy }, { validFrom: isoDate(validFrom), publication });
}

/** Put off twice while it was for officers, then opened, then put off again. */
const entries = [
  coming('2018-03-01', '2017-01-01', 'officers'),
  coming('2018-09-01', '2018-01-01', 'officers'),
  coming('2019-01-01', '2018-08-01', 'exempt'),
  coming('2019-01-01', '2018-10-01', 'public'),
  coming('2019-05-01', '2018-12-01', 'public'),
];

function strategyFrom(validFrom: string, publication: Publication) {
  return document({ validFrom: isoDate(validFrom), publication, refreshDue: isoDate('2018-03-01'), ...agreed });
}

const agreed = { agreedOn: isoDate('2016-01-01') };
const documents = [
  strategyFrom('2016-01-01', 'officers'),
  strategyFrom('2018-08-01', 'exempt'),
  strategyFrom('2018-10-01', 'public'),
];

const documentRevisions = [
  ['2018-09-01', '2018-01-01'] as const,
  ['2019-01-01', '2018-07-01'] as const,
  ['2019-05-01', '2018-12-01'] as const,
].map(([dueOn, revisedOn]) => ({
  revisionId: revisedOn,
  about: 'document' as const,
  aboutId: 'strategy',
  dueOn: isoDate(dueOn),
  revisedOn: isoDate(revisedOn),
  reason: 'the board met later',
}));

function promises(toldTo: readonly Role[] | undefined) {
  const all = everyDeadline({ ...registersOf({ entries, documents, documentRevisions }), toldTo }, asAt);
  return all.map(({ kind, dueOn, firstDueOn, slips }) => [kind, dueOn, firstDueOn, slips].join(' ')).toSorted();
}

test('who reads everything is told the day first promised and every slip', () => {
  const whole = ['entry 2019-05-01 2018-03-01 3', 'refresh 2019-05-01 2018-03-01 3'];
  expect(promises(undefined)).toEqual(whole);
  expect(promises(['officer'])).toEqual(whole);
});

test('what was promised while it was closed to a reader is no first day and no slip of theirs', () => {
  const sinceOpened = ['entry 2019-05-01 2019-01-01 1', 'refresh 2019-05-01 2019-01-01 1'];
  expect(promises(['viewer'])).toEqual(sinceOpened);
  expect(promises(['member'])).toEqual(sinceOpened);
});

test('what was closed for a while is told as it was before and is since', () => {
  const rows = [strategyFrom('2016-01-01', 'public'), strategyFrom('2018-06-01', 'officers'), ...documents.slice(2)];
  const all = everyDeadline({ ...registersOf({ documents: rows, documentRevisions }), toldTo: ['viewer'] }, asAt);
  expect(all).toMatchObject([{ dueOn: '2019-05-01', firstDueOn: '2018-03-01', slips: 3 }]);
});
