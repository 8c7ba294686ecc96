import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { body as exampleBody, meeting as exampleMeeting } from '../deadlines/testing/example-registers.ts';
import { bodyKinds, isChannelPanel } from './body.ts';
import { bodyDeadlines } from './deadlines.ts';
import { meetingStatuses } from './meeting.ts';
import { bodyStanding, meetingStandings, meetingStateAt } from './standing.ts';

const first = isoDate('2018-01-01');
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays(first, days));
const dayOrNone = fc.option(day, { nil: null });
const body = fc.record({
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
        expect(standing === 'missed').toBe(meetsBy !== null && meetsBy < asAt);
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
    const board = { meetsEveryMonths: 6, termsReviewDue: null, endedOn: null };
    const on = (asAt: string, held: readonly string[]) =>
      bodyStanding(
        board,
        held.map((meetsOn) => ({ meetsOn: isoDate(meetsOn), status: 'held' as const })),
        { since: isoDate('2018-01-05'), asAt: isoDate(asAt) },
      ).standing;
    expect([on('2018-07-31', ['2018-01-16']), on('2018-08-01', ['2018-01-16'])]).toEqual(['in-time', 'missed']);
    expect([on('2018-07-31', []), on('2018-08-01', [])]).toEqual(['in-time', 'missed']);
  });

  it('says that its terms of reference are overdue after their day, and nothing once it has ended', () => {
    const board = { meetsEveryMonths: 1, termsReviewDue: isoDate('2018-03-31'), endedOn: isoDate('2018-12-31') };
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

it('a Channel panel is known by its name, and a body with a channel or a panel alone is none', () => {
  for (const name of ['Channel Panel', 'THE CHANNEL  PANEL', 'Panel for Channel', 'PMAP', 'Multi-Agency Panel'])
    expect([name, isChannelPanel(name)]).toEqual([name, true]);
  for (const name of ['Scrutiny panel', 'English Channel ports group', 'Channelled funding panel', ...bodyKinds])
    expect([name, isChannelPanel(name)]).toEqual([name, false]);
});

it('the calendar of deadlines says the same of a meeting that was missed', () => {
  const rows = fc.record({ body, held: meetings, asAt: day });
  fc.assert(
    fc.property(rows, ({ body: one, held, asAt }) => {
      const bodies = [exampleBody({ ...one, bodyId: 'one', validFrom: first })];
      const all = held.map((meeting, index) => exampleMeeting({ ...meeting, bodyId: 'one', meetingId: String(index) }));
      const said = bodyDeadlines({ bodies, meetings: all }, asAt);
      const { standing, isTermsReviewOverdue } = bodyStanding(one, held, { since: first, asAt });
      const isOverdue = (kind: string) => said.some((each) => each.kind === kind && each.dueOn < asAt);
      expect([isOverdue('next-meeting'), isOverdue('terms')]).toEqual([standing === 'missed', isTermsReviewOverdue]);
    }),
  );
});
