import { describe, expect, test } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import {
  daysOf,
  equalityWords,
  nextDayName,
  ownerWords,
  profileWords,
  standingSentence,
  standingTag,
} from './document-words.ts';

const asAt = isoDate('2018-03-13');
const refreshDue = isoDate('2018-12-31');
const nothing = {
  kind: 'strategy',
  reviewedOn: null,
  preparedOn: null,
  consultFrom: null,
  consultTo: null,
  agreedOn: null,
  agreedByName: null,
  inForceFrom: null,
  refresh: { dueOn: null, firstDueOn: null, slips: 0 },
  endedOn: null,
  next: null,
} as const;
const prevent = {
  ...nothing,
  agreedOn: isoDate('2016-07-21'),
  agreedByName: 'the board',
  refresh: { dueOn: refreshDue, firstDueOn: refreshDue, slips: 0 },
} as const;

describe('the sentence of a strategy', () => {
  test('says since when it is in force and what comes next', () => {
    const next = { what: 'refresh-due', on: refreshDue, days: 293 } as const;
    expect(standingSentence({ ...prevent, standing: 'in-force', next }, asAt)).toBe(
      'In force since 21 July 2016; to be refreshed by 31 December 2018, in 293 days.',
    );
    const opens = { what: 'consultation-opens', on: isoDate('2018-07-01'), days: 110 } as const;
    expect(standingSentence({ ...nothing, standing: 'in-preparation', next: opens }, asAt)).toBe(
      'In preparation; its consultation opens on 1 July 2018, in 110 days.',
    );
  });

  test('says that a refresh is overdue, when it was first due and how often it was put off', () => {
    const refresh = { dueOn: isoDate('2018-03-01'), firstDueOn: isoDate('2017-12-31'), slips: 1 };
    const next = { what: 'refresh-due', on: isoDate('2018-03-01'), days: -12 } as const;
    expect(standingSentence({ ...prevent, refresh, standing: 'refresh-overdue', next }, asAt)).toBe(
      'In force, but its refresh was due by 1 March 2018, 12 days ago, and nothing has taken its place (first due 31 December 2017, put off once).',
    );
  });

  test('has words for one that was consulted on, agreed, replaced or given up', () => {
    const consulted = { ...nothing, consultTo: isoDate('2018-02-28') };
    expect(standingSentence({ ...consulted, standing: 'consultation-ended' }, asAt)).toBe(
      'Consulted on until 28 February 2018 and not yet agreed.',
    );
    const anew = { ...prevent, consultTo: isoDate('2018-02-28'), standing: 'in-force', next: null } as const;
    expect(standingSentence(anew, asAt)).toBe(
      'In force since 21 July 2016; consulted on until 28 February 2018, and nothing is agreed since.',
    );
    expect(standingSentence({ ...nothing, standing: 'superseded' }, asAt)).toBe('Another has taken its place.');
    const ended = { ...nothing, endedOn: isoDate('2018-01-31') };
    expect(standingSentence({ ...ended, standing: 'ended' }, asAt)).toBe('In force until 31 January 2018.');
    expect(standingSentence({ ...ended, standing: 'end-passed' }, asAt)).toBe(
      'Its last day in force was to be 31 January 2018, 41 days ago; nobody has said that it ended, and nothing has taken its place.',
    );
  });
});

test('the days of a strategy stand in their order, with who agreed it', () => {
  expect(daysOf({ ...prevent, preparedOn: isoDate('2016-04-04') }, asAt)).toEqual([
    { on: '2016-04-04', what: 'Prepared', away: '708 days ago' },
    { on: '2016-07-21', what: 'Agreed by the board', away: '600 days ago' },
    { on: '2018-12-31', what: 'To be refreshed by this day', away: 'in 293 days' },
  ]);
});

test('a day that is set for the refresh of a draft is not said to be due', () => {
  const draft = { ...prevent, agreedOn: null, agreedByName: null };
  expect(daysOf(draft, asAt).map(({ what }) => what)).toEqual(['Day set for its refresh; a draft owes none']);
});

test('an owner is named by role, organisation and person, as far as they are known', () => {
  expect(ownerWords({ ownerRole: 'Lead', ownerOrganisation: null, ownerName: 'Jo Roe' })).toBe('Lead, Jo Roe');
  expect(ownerWords({ ownerRole: null, ownerOrganisation: null, ownerName: null })).toBeNull();
});

test('what is reviewed is said to be reviewed, not refreshed, wherever it is spoken of', () => {
  const due = isoDate('2018-09-30');
  const refresh = { dueOn: due, firstDueOn: due, slips: 0 };
  const pathway = {
    ...nothing,
    kind: 'referral-pathway',
    inForceFrom: isoDate('2016-09-05'),
    reviewedOn: isoDate('2017-09-04'),
    refresh,
  } as const;
  const next = { what: 'refresh-due', on: due, days: 201 } as const;
  expect(standingSentence({ ...pathway, standing: 'in-force', next }, asAt)).toBe(
    'In force since 5 September 2016; to be reviewed by 30 September 2018, in 201 days.',
  );
  expect(standingSentence({ ...pathway, standing: 'refresh-overdue', next: null }, isoDate('2018-10-01'))).toBe(
    'In force, but its review was due by 30 September 2018, 1 day ago, and no review is recorded since.',
  );
  expect(daysOf(pathway, asAt).map(({ what }) => what)).toEqual([
    'In force from this day',
    'Last reviewed',
    'To be reviewed by this day',
  ]);
  expect([nextDayName('refresh-due', 'referral-pathway'), nextDayName('refresh-due', 'policy')]).toEqual([
    'Review due',
    'Refresh due',
  ]);
  const late = { standing: 'refresh-overdue' } as const;
  expect(standingTag({ ...late, kind: 'contact-page' }).label).toBe('Review overdue');
  expect(standingTag({ ...late, kind: 'strategy' }).label).toBe('Refresh overdue');
  expect(standingTag({ standing: 'in-force', kind: 'contact-page' }).label).toBe('In force');
});

test('what nobody has said of equality or of the local profile is not known, and no no', () => {
  expect(equalityWords({ equality: 'not-said', equalityOn: null })).toBe('Not known');
  expect(equalityWords({ equality: 'not-assessed', equalityOn: null })).toBe('Not assessed');
  expect(equalityWords({ equality: 'assessed', equalityOn: isoDate('2016-06-13') })).toBe('Assessed on 13 June 2016');
  const assessment = { kind: 'risk-assessment', profileYear: 2017, profileSeen: 'seen' } as const;
  expect(profileWords(assessment)).toBe('The counter-terrorism local profile of 2017: seen');
  expect(profileWords({ ...assessment, profileSeen: 'not-said' })).toBe(
    'The counter-terrorism local profile of 2017: not known whether it was seen',
  );
  expect(profileWords({ ...assessment, profileYear: null, profileSeen: 'not-seen' })).toBe(
    'A counter-terrorism local profile whose year is not known: not seen',
  );
  expect(profileWords({ kind: 'strategy', profileYear: null, profileSeen: 'not-said' })).toBeNull();
});
