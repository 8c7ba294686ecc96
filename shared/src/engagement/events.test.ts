import { expect, test } from 'vitest';
import { problemsIn, standsOn, summaryOn, told } from '../registers/testing/told.ts';
import { events } from './events.ts';

const roundTable = { kind: 'round-table', topic: 'Safer together', state: 'held', on: '2018-02-20' };

test('a planned event whose day has passed and of which nobody said so is not held', () => {
  const planned = told(events, { ...roundTable, state: 'planned', came: null });
  expect(standsOn(events, [planned], '2018-02-20').standing).toBe('planned');
  expect(standsOn(events, [planned], '2018-02-21').standing).toBe('unsaid');
  expect(standsOn(events, [told(events, roundTable)], '2018-02-21').standing).toBe('held');
  const cancelled = told(events, { ...roundTable, state: 'cancelled' });
  expect(standsOn(events, [cancelled], '2018-02-21').standing).toBe('cancelled');
});

test('an event that is meant but has no day asks for one', () => {
  const meant = told(events, { ...roundTable, state: 'planned', on: null });
  expect(standsOn(events, [meant], '2018-03-13')).toEqual({ standing: 'no-day', remark: null });
});

test('how many came is told with those who could have come, or said to be not recorded', () => {
  const remark = (more: object) => standsOn(events, [told(events, { ...roundTable, ...more })], '2018-03-13').remark;
  expect(remark({ came: 31, invited: 49 })).toBe('31 of 49 came');
  expect(remark({ came: 40, missing: 'younger women' })).toBe('40 people came; missing: younger women');
  expect(remark({ came: 0, invited: 12 })).toBe('0 of 12 came');
  expect(remark({ invited: 12 })).toBe('How many came is not recorded');
});

test('what follows an event up is told with it, to those who may read of both', () => {
  const first = told(events, roundTable, { entryId: 'first', publication: 'public' });
  const remarkWith = (more: object, publication: 'public' | 'officers' = 'public') => {
    const values = { ...roundTable, followsUp: 'first', ...more };
    return standsOn(events, [first, told(events, values, { entryId: 'next', publication })], '2018-12-01').remark;
  };
  const came = 'How many came is not recorded';
  expect(remarkWith({ on: '2018-10-18' })).toBe(`${came}; followed up on 18 October 2018`);
  expect(remarkWith({ state: 'planned', on: '2018-12-31' })).toBe(
    `${came}; a follow-up is planned for 31 December 2018`,
  );
  expect(remarkWith({ state: 'planned', on: null })).toBe(`${came}; a follow-up is planned, no day set`);
  expect(remarkWith({ state: 'cancelled' })).toBe(came);
  expect(remarkWith({ on: '2018-10-18' }, 'officers')).toBe(came);
});

test('nobody came to what was not held, nor more than were invited, nor to what is ahead', () => {
  expect(problemsIn(events, { ...roundTable, came: 40, invited: 40 })).toEqual([]);
  expect(problemsIn(events, { ...roundTable, came: 50, invited: 49 })).toEqual([['came', 'more-than-invited']]);
  expect(problemsIn(events, { ...roundTable, state: 'planned', came: 3 })).toEqual([['came', 'not-held']]);
  expect(problemsIn(events, { ...roundTable, on: null })).toEqual([['on', 'missing']]);
  expect(problemsIn(events, { ...roundTable, on: '2019-06-11' })).toEqual([['on', 'in-the-future']]);
});

test('the register says how many events were held, and of how many of them it knows who came and who did not', () => {
  const entries = [
    { ...roundTable, came: 40, missing: 'younger women' },
    { ...roundTable, came: 0 },
    roundTable,
    { ...roundTable, state: 'planned', on: null },
    { ...roundTable, state: 'planned' },
  ].map((values, index) => told(events, values, { entryId: String(index) }));
  expect(summaryOn(events, entries, '2018-03-13')).toEqual([
    '5 events: 3 held, 1 planned with no day set, 1 not known to be held.',
    'Of the 3 held, how many came is recorded for 2, and who was missing for 1.',
  ]);
  expect(summaryOn(events, entries.slice(3), '2018-02-20')).toEqual([
    '2 events: 1 planned, 1 planned with no day set.',
  ]);
});
