import { expect, test } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { communications } from '../engagement/communications.ts';
import { threatLevel } from '../strategies/threat-level.ts';
import { explainedOn } from './explained.ts';

function meant(word: string, asAt: string): string | undefined {
  return explainedOn(threatLevel, isoDate(asAt)).rows.find((row) => row.word === word)?.explained;
}

test('a threat level means on a day what it was said to mean then', () => {
  expect(meant('Severe', '2018-03-13')).toBe('An attack is highly likely');
  expect(meant('Critical', '2017-09-16')).toBe('An attack is expected imminently');
  expect([meant('Substantial', '2019-07-22'), meant('Substantial', '2019-07-23')]).toEqual([
    'An attack is a strong possibility',
    'An attack is likely',
  ]);
  expect(meant('Low', '2019-11-04')).toBe('An attack is highly unlikely');
  expect(meant('Low', '2005-01-01')).toBe('An attack is unlikely');
});

test('every wording says from when to when it held, and that it is ours to check', () => {
  expect(explainedOn(threatLevel, isoDate('2018-03-13')).note).toMatch(
    /^So from 1 August 2006 to 22 July 2019\. Our paraphrase, check the source: Home Office, .* July 2006\.$/,
  );
  expect(explainedOn(threatLevel, isoDate('2019-07-23')).note).toMatch(/^So from 23 July 2019 on\. Our paraphrase/);
});

test('words of our own have no such note', () => {
  const { rows, note } = explainedOn(communications, isoDate('2018-03-13'));
  expect([rows.map(({ word }) => word), note]).toEqual([['No review planned'], null]);
});
