import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { attentionOf, attentionWords } from './attention.ts';
import type { OverviewReply } from './waiting.ts';
import { lookedAtOf } from './set-up.ts';

const none = { trained: 0, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0 };
const looked = { obligations: { lookedAt: 25, of: 25 }, actions: { lookedAt: 46, of: 46 } };
const quiet: OverviewReply = {
  asAt: isoDate('2018-03-13'),
  knownAt: null,
  sentences: [],
  inScope: 240,
  reached: { reached: 240, checking: 0, notTrained: 0, noAnswer: 0 },
  upToDate: { ...none, trained: 240 },
  staff: { ...none, trained: 240 },
  dsl: { ...none, trained: 240 },
  outOfScope: {},
  expiring: { days30: 0, days60: 0, days90: 0 },
  hasAskedSchools: true,
  claimsToCheck: 0,
  contradictions: 0,
  fewTrained: 0,
  successionsToDecide: 0,
  stagedFiles: 0,
  deadlines: {
    overdue: [],
    overdueTwice: 0,
    days30: 0,
    days60: 0,
    days90: 0,
    unowned: [],
    staleActions: 0,
    flaggedActions: 0,
    toCheck: 0,
    ...looked,
  },
  workforce: null,
  scope: { words: 'open state-funded schools', typeCodes: [], validFrom: null },
  provenance: {
    asAt: isoDate('2018-03-13'),
    knownAt: null,
    changedAt: null,
    projection: null,
    registerKnownFrom: isoDate('2016-09-01'),
    registerDate: isoDate('2018-02-01'),
    registerFile: null,
    latestSource: null,
    latestToldOn: isoDate('2018-03-01'),
    hasSeveralSources: false,
    caveats: [],
  },
};

function told(reply: Partial<OverviewReply>): readonly string[] {
  return attentionOf('999', { ...quiet, ...reply }).map(({ count, words }) => `${String(count)} ${words}`);
}

function said(changes: Partial<OverviewReply>): string | null {
  const reply = { ...quiet, ...changes };
  return attentionWords(reply, attentionOf('999', reply));
}

describe('what needs attention', () => {
  it('nothing, when every school is up to date and nothing waits', () => {
    expect(told({})).toEqual([]);
    expect(said({})).toBe('Nothing is overdue and nothing waits for a decision.');
    expect(said({ stagedFiles: 1 })).toBeNull();
    expect(said({ hasAskedSchools: false, inScope: 0 })).toMatch(/^Nothing is overdue/);
  });

  it('what is overdue comes before what is unanswered, and each leads to its own rows of the gap list', () => {
    const items = attentionOf('999', { ...quiet, staff: { ...none, trained: 220, outOfDate: 12, noAnswer: 8 } });
    expect(items.map(({ count, href }) => [count, href])).toEqual([
      [12, '/999/training/gaps?missing=staff-out-of-date'],
      [8, '/999/training/gaps?missing=staff-no-answer'],
    ]);
  });

  it('schools that told us two things which cannot both be so wait beside the training to check', () => {
    expect(told({ claimsToCheck: 2, contradictions: 1, fewTrained: 3 })).toEqual([
      '2 answers name other training to check',
      '1 school has told us both that it is trained and that it is not',
      '3 schools have told us of fewer than half of their staff trained',
    ]);
  });

  it('before any school was asked, its silence is not something to chase', () => {
    const silence = { staff: { ...none, noAnswer: 240 }, dsl: { ...none, noAnswer: 240 } };
    expect(told({ hasAskedSchools: false, ...silence })).toEqual([]);
    expect(said({ hasAskedSchools: false, ...silence })).toMatch(/^No school has been asked yet/);
    expect(said({ hasAskedSchools: false, ...silence, stagedFiles: 1 })).toMatch(/^No school has been asked yet/);
  });

  it('once they were asked it is, though none has answered', () => {
    const provenance = { ...quiet.provenance, latestToldOn: null };
    expect(told({ provenance, staff: { ...none, noAnswer: 240 } })).toEqual([
      '240 schools have not answered about their staff',
    ]);
  });

  it('30, 60 and 90 days are told apart only where the longer span brings somebody new', () => {
    expect(told({ expiring: { days30: 1, days60: 1, days90: 4 } })).toEqual([
      '1 school falls out of date in the next 30 days',
      '4 schools fall out of date in the next 90 days',
    ]);
  });

  it('one of a thing is spoken of as one', () => {
    expect(told({ claimsToCheck: 1, successionsToDecide: 1, stagedFiles: 2 })).toEqual([
      '1 answer names other training to check',
      '1 merger, split or amalgamation waits for a decision whether its history counts',
      '2 files wait to be accepted or put aside',
    ]);
  });
});

describe('what is kept twice', () => {
  it('a lapse that is an action and stands in a register is said to be one', () => {
    const lapses = (count: number, overdueTwice: number): readonly string[] =>
      told({ deadlines: { ...quiet.deadlines, overdue: [{ kind: 'entry', count }], overdueTwice } });
    expect(lapses(1, 0)).toEqual(['1 thing in the registers overdue']);
    expect(lapses(1, 1)).toEqual(['1 thing in the registers overdue, which is an action above as well']);
    expect(lapses(2, 2)).toEqual(['2 things in the registers overdue, which are actions above as well']);
    expect(lapses(3, 1)).toEqual(['3 things in the registers overdue, 1 of which is an action above as well']);
  });
});

describe('what falls due', () => {
  it('what is overdue in a register, or nobody’s, leads to the calendar with the filter set', () => {
    const deadlines: OverviewReply['deadlines'] = {
      overdue: [
        { kind: 'action', count: 5 },
        { kind: 'refresh', count: 1 },
        { kind: 'evidence', count: 1 },
        { kind: 'meeting', count: 1 },
        { kind: 'next-meeting', count: 2 },
      ],
      overdueTwice: 0,
      days30: 2,
      days60: 2,
      days90: 3,
      unowned: [{ kind: 'action', count: 1 }],
      staleActions: 4,
      flaggedActions: 2,
      toCheck: 17,
      ...looked,
    };
    expect(told({ deadlines })).toEqual([
      '5 actions overdue',
      '1 refresh or review of a document overdue',
      '1 piece of evidence should have been renewed by now',
      '1 meeting has passed, and nobody said whether it was held',
      '2 boards and groups have not met as often as they should',
      '2 deadlines fall due in the next 30 days',
      '3 deadlines fall due in the next 90 days',
      '2 actions whose last entries ask for attention',
      '4 actions standing still',
      '1 action nobody owns',
      '17 things to check',
    ]);
    const items = attentionOf('999', { ...quiet, deadlines });
    expect(items.map(({ href }) => href)).toEqual([
      '/999/calendar?due=overdue&kind=action',
      '/999/calendar?due=overdue&kind=refresh',
      '/999/calendar?due=overdue&kind=evidence',
      '/999/calendar?due=overdue&kind=meeting',
      '/999/calendar?due=overdue&kind=next-meeting',
      '/999/calendar?due=30',
      '/999/calendar?due=90',
      '/999/actions?without=attention',
      '/999/actions?class=stale',
      '/999/calendar?owner=nobody&kind=action',
      '/999/checks',
    ]);
  });

  it('what nobody has looked at yet is setting up, and no warning', () => {
    const deadlines = { ...quiet.deadlines, obligations: { lookedAt: 4, of: 25 }, actions: { lookedAt: 0, of: 0 } };
    expect(told({ deadlines })).toEqual([]);
    expect(lookedAtOf('999', { ...quiet, deadlines })).toMatchObject([{ words: '4 of 25 looked at' }]);
    expect(lookedAtOf('999', quiet)).toEqual([]);
  });
});
