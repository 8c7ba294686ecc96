import { expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { bodySentence, linksOf } from './body-words.ts';

const asAt = isoDate('2018-03-13');
const board = {
  standing: 'in-time',
  meetsEveryMonths: 6,
  lastHeldOn: isoDate('2018-01-16'),
  nextOn: isoDate('2018-07-12'),
  meetsBy: isoDate('2018-07-31'),
  endedOn: null,
} as const;

test('a board is told by how often it meets, its last meeting and its next', () => {
  expect(bodySentence(board, asAt)).toBe(
    'Meets every 6 months; last held on 16 January 2018, next on 12 July 2018, in 121 days.',
  );
});

test('a meeting that was missed is said with the day by which it was due', () => {
  const missed = { ...board, standing: 'missed', nextOn: null, meetsBy: isoDate('2018-03-01') } as const;
  expect(bodySentence(missed, asAt)).toBe(
    'Meets every 6 months; last held on 16 January 2018, no next one is planned; it was to meet by 1 March 2018, 12 days ago.',
  );
  expect(bodySentence({ ...missed, meetsBy: null }, asAt)).toMatch('; a meeting was missed.');
});

test('what is not said of a body is told as not said', () => {
  const bare = { ...board, standing: 'not-said', meetsEveryMonths: null, lastHeldOn: null, nextOn: null } as const;
  expect(bodySentence(bare, asAt)).toBe(
    'How often it meets is not recorded; no meeting is recorded as held, no next one is planned.',
  );
  const ended = { ...board, standing: 'ended', endedOn: isoDate('2018-02-28') } as const;
  expect(bodySentence(ended, asAt)).toBe('It ended on 28 February 2018; last held on 16 January 2018.');
});

test('a last day that has passed is said first, and one to come last', () => {
  const planned = { ...board, endedOn: isoDate('2018-12-31') };
  expect(bodySentence(planned, asAt)).toMatch('in 121 days; its last day is 31 December 2018, in 293 days.');
  expect(bodySentence({ ...planned, standing: 'end-passed', nextOn: null }, isoDate('2019-01-01'))).toBe(
    'Its last day was to be 31 December 2018, 1 day ago; nobody has said that it ended. Meets every 6 months; last held on 16 January 2018, no next one is planned; it was to meet by 31 July 2018, 154 days ago.',
  );
});

test('no minutes of a meeting are shown on a day before it was held', () => {
  const links = {
    agendaLink: 'https://a.example',
    papersLink: null,
    minutesLink: 'https://m.example',
    webcastLink: null,
  };
  const seen = (state: 'planned' | 'held', status: 'planned' | 'held') =>
    linksOf({
      ...links,
      factId: 'f',
      meetingId: 'm',
      meetsOn: isoDate('2018-07-12'),
      note: null,
      publication: 'officers',
      state,
      status,
    }).map(({ text }) => text);
  expect(seen('planned', 'held')).toEqual(['Agenda']);
  expect(seen('held', 'held')).toEqual(['Agenda', 'Minutes']);
  expect(seen('planned', 'planned')).toEqual(['Agenda', 'Minutes']);
});
