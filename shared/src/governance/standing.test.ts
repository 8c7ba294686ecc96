import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { body as exampleBody, meeting as exampleMeeting } from '../deadlines/testing/example-registers.ts';
import { bodyKinds, isChannelPanel, namesChannelPanel } from './body.ts';
import { bodyDeadlines } from './deadlines.ts';
import { meetingStatuses } from './meeting.ts';
import { bodyStanding, meetingStandings, meetingStateAt } from './standing.ts';

const first = isoDate('2018-01-01');
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(first, days));
const dayOrNone = fc.option(day, { nil: null });
const body = fc.record({
  validFrom: day,
  meetsEveryMonths: fc.option(fc.integer({ min: 1, max: 24 }), { nil: null }),
  termsReviewDue: dayOrNone,
  endedOn: dayOrNone,
});
const meetings = fc.array(fc.record({ meetsOn: day, status: fc.constantFrom(...meetingStatuses) }), { maxLength: 8 });

describe('how a body keeps to its meetings', () => {
  it('is one of its standings, with what was held before the day and what lies ahead', () => {
    fc.assert(
      fc.property(body, meetings, day, (one, held, asAt) => {
        const { standing, lastHeld, next, meetsBy } = bodyStanding(one, held, { since: first, asAt });
        expect(meetingStandings).toContain(standing);
        if (lastHeld !== null) expect([lastHeld.status, lastHeld.meetsOn <= asAt]).toEqual(['held', true]);
        if (next !== null) expect(next.meetsOn >= asAt).toBe(true);
        const isLate = meetsBy !== null && meetsBy < asAt;
        if (standing !== 'end-passed') expect(standing === 'missed').toBe(isLate);
      }),
    );
  });

  it('rests on no meeting of a later day but the next', () => {
    fc.assert(
      fc.property(body, meetings, day, (one, held, asAt) => {
        const known = held.filter(({ meetsOn }) => meetsOn <= asAt);
        const { standing, lastHeld } = bodyStanding(one, held, { since: first, asAt });
        expect(bodyStanding(one, known, { since: first, asAt })).toMatchObject({ standing, lastHeld });
      }),
    );
  });

  it('counts months whole, and from its beginning where it never met', () => {
    const board = { validFrom: first, meetsEveryMonths: 6, termsReviewDue: null, endedOn: null };
    const on = (asAt: string, held: readonly string[]) =>
      bodyStanding(
        board,
        held.map((meetsOn) => ({ meetsOn: isoDate(meetsOn), status: 'held' as const })),
        { since: isoDate('2018-01-05'), asAt: isoDate(asAt) },
      ).standing;
    expect([on('2018-07-31', ['2018-01-16']), on('2018-08-01', ['2018-01-16'])]).toEqual(['in-time', 'missed']);
    expect([on('2018-07-31', []), on('2018-08-01', [])]).toEqual(['in-time', 'missed']);
  });
});

describe('the end of a body', () => {
  it('does not come by itself: past a planned last day it goes on until somebody says that it ended', () => {
    const planned = {
      validFrom: first,
      meetsEveryMonths: 1,
      termsReviewDue: isoDate('2018-03-31'),
      endedOn: isoDate('2018-12-31'),
    };
    const on = (asAt: string, more: Partial<typeof planned> = {}) =>
      bodyStanding({ ...planned, ...more }, [], { since: first, asAt: isoDate(asAt) }).standing;
    expect([on('2018-12-31'), on('2019-01-01'), on('2026-01-01')]).toEqual(['missed', 'end-passed', 'end-passed']);
    expect(on('2019-01-01', { validFrom: planned.endedOn })).toBe('ended');
    const bodies = [exampleBody({ ...planned, bodyId: 'one' })];
    const due = (asAt: string) =>
      bodyDeadlines({ bodies, meetings: [] }, isoDate(asAt)).filter(({ kind }) => kind === 'body-end');
    expect(due('2018-06-01')).toMatchObject([{ dueOn: '2018-12-31', what: 'Comes to an end' }]);
    expect(due('2019-01-01')).toMatchObject([{ what: 'Was to come to an end: say whether it did' }]);
    const said = [...bodies, exampleBody({ ...planned, bodyId: 'one', validFrom: planned.endedOn })];
    expect(bodyDeadlines({ bodies: said, meetings: [] }, isoDate('2019-01-01'))).toEqual([]);
  });

  it('says that its terms of reference are overdue after their day, and nothing once it has ended', () => {
    const ended = isoDate('2018-12-31');
    const board = { validFrom: ended, meetsEveryMonths: 1, termsReviewDue: isoDate('2018-03-31'), endedOn: ended };
    const on = (asAt: string) => bodyStanding(board, [], { since: first, asAt: isoDate(asAt) });
    expect(on('2018-03-31').isTermsReviewOverdue).toBe(false);
    expect(on('2018-12-31')).toMatchObject({ isTermsReviewOverdue: true, standing: 'missed' });
    expect(on('2019-01-01')).toMatchObject({ isTermsReviewOverdue: false, standing: 'ended', meetsBy: null });
  });
});

it('a planned meeting whose day has passed is neither held nor ahead', () => {
  const planned = { meetsOn: isoDate('2018-07-12'), status: 'planned' } as const;
  expect(['2018-07-11', '2018-07-12', '2018-07-13'].map((on) => meetingStateAt(planned, isoDate(on)))).toEqual([
    'planned',
    'planned',
    'not-said',
  ]);
});

it('what speaks of a Channel panel is told from a panel that hears of Channel', () => {
  for (const text of ['Papers for the Channel panel', 'Panel for Channel, June', 'PMAP', 'Prevent multi-agency panel'])
    expect([text, namesChannelPanel(text)]).toEqual([text, true]);
  for (const text of ['Channel statement for the scrutiny panel', 'Channel awareness', 'Interview panel'])
    expect([text, namesChannelPanel(text)]).toEqual([text, false]);
});

it('a Channel panel is known by its name, and a body with a channel or a panel alone is none', () => {
  for (const name of ['Channel Panel', 'THE CHANNEL  PANEL', 'Panel for Channel', 'PMAP', 'Multi-Agency Panel'])
    expect([name, isChannelPanel(name)]).toEqual([name, true]);
  for (const name of ['Scrutiny panel', 'English Channel ports group', 'Channelled funding panel', ...bodyKinds])
    expect([name, isChannelPanel(name)]).toEqual([name, false]);
});

it('the calendar of deadlines says the same of a meeting that was missed and of an end that has passed', () => {
  const rows = fc.record({ body, held: meetings, asAt: day });
  fc.assert(
    fc.property(rows, ({ body: one, held, asAt }) => {
      const given = { ...one, validFrom: first };
      const bodies = [exampleBody({ ...given, bodyId: 'one' })];
      const all = held.map((meeting, index) => exampleMeeting({ ...meeting, bodyId: 'one', meetingId: String(index) }));
      const said = bodyDeadlines({ bodies, meetings: all }, asAt);
      const { standing, meetsBy, isTermsReviewOverdue } = bodyStanding(given, held, { since: first, asAt });
      const isOverdue = (kind: string) => said.some((each) => each.kind === kind && each.dueOn < asAt);
      const isLate = meetsBy !== null && meetsBy < asAt;
      expect([isOverdue('next-meeting'), isOverdue('terms')]).toEqual([isLate, isTermsReviewOverdue]);
      expect(isOverdue('body-end')).toBe(standing === 'end-passed');
    }),
  );
});
