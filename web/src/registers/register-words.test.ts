import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { risks } from '@due-regard/shared/risks/risks.ts';
import { awayWords, changeSaid, foundWords, nothingIn, nothingWords, slipWords, textWords } from './register-words.ts';

const day = isoDate('2018-03-13');

test('how far a day lies off is said in days', () => {
  expect(awayWords(isoDate('2018-12-31'), day)).toBe('in 293 days');
  expect(awayWords(day, day)).toBe('today');
  expect(awayWords(isoDate('2018-03-12'), day)).toBe('1 day ago');
});

test('whoever changes a past day is told from when another change holds', () => {
  expect(changeSaid('Risk: saved', null)).toBe('Risk: saved');
  expect(changeSaid('Risk: saved', isoDate('2018-05-01'))).toBe(
    'Risk: saved. From 1 May 2018 on another change holds: what is shown of that day and later stays as it is',
  );
});

test('a day that was put off is never without the day first set', () => {
  const first = isoDate('2018-12-31');
  expect(slipWords({ dueOn: first, firstDueOn: first, slips: 0 })).toBeNull();
  expect(slipWords({ dueOn: null, firstDueOn: null, slips: 0 })).toBeNull();
  expect(slipWords({ dueOn: isoDate('2019-03-31'), firstDueOn: first, slips: 1 })).toBe(
    'first due 31 December 2018, put off once',
  );
  expect(slipWords({ dueOn: isoDate('2019-09-30'), firstDueOn: first, slips: 3 })).toBe(
    'first due 31 December 2018, put off 3 times',
  );
  expect(slipWords({ dueOn: isoDate('2018-06-30'), firstDueOn: first, slips: 0 })).toBe('first due 31 December 2018');
});

test('a day in a history reads as a day, other words as they are', () => {
  expect(['2018-03-13', 'Board', null].map((text) => textWords(text, 'Not recorded'))).toEqual([
    '13 March 2018',
    'Board',
    'Not recorded',
  ]);
});

test('a filter says how many of all it leaves', () => {
  expect(foundWords(2, 2, 'Boards and groups')).toBe('2 boards and groups');
  expect(foundWords(1, 2, 'Boards and groups')).toBe('1 of 2 boards and groups');
  expect(foundWords(0, 2, 'Boards and groups')).toBe('0 of 2 boards and groups');
  expect(foundWords(1, 1, 'Risks')).toBe('One entry');
});

test('who may not read everything is never told that nothing is there, where something may be that is not theirs', () => {
  const { actions, ownerUser, controls } = risks.fields;
  const perhaps = 'Not recorded, or not for you to read';
  expect([actions, ownerUser, controls].map((field) => nothingIn(field, ['lead']))).toEqual(
    Array.from({ length: 3 }, () => 'Not recorded'),
  );
  expect([actions, ownerUser, controls].map((field) => nothingIn(field, ['member']))).toEqual([
    perhaps,
    perhaps,
    'Not recorded',
  ]);
  expect([nothingWords(['auditor']), nothingWords(['viewer'])]).toEqual(['Not recorded', perhaps]);
});
