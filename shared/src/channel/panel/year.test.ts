import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import { agenciesOf, standsOn, startingAgencyIds } from './agencies.ts';
import { meetingCheckCodes, supportCheckCodes } from './checks.ts';
import { meetingStates } from './meeting.ts';
import { someHeld } from './testing/random-meeting.ts';
import { panelYear } from './year.ts';

const agencies = agenciesOf([
  { thingId: 'housing', name: 'Housing', standsFrom: isoDate('2015-04-12'), standsTo: isoDate('2026-03-31') },
]);
const someDay = fc.integer({ min: -500, max: 60 }).map((days) => addDays(isoDate('2026-09-16'), days));
const someMeeting = fc
  .record({ thingId: fc.uuid(), onDay: someDay, state: fc.constantFrom(...meetingStates), said: someHeld })
  .map(({ said, ...one }) => ({ ...one, held: one.state === 'held' ? said : null }));
const someMeetings = fc.array(someMeeting, { maxLength: 30 });

describe('when the panel met', () => {
  test('a month that is over is a gap unless a meeting was held in it or is held elsewhere', () => {
    fc.assert(
      fc.property(someMeetings, someDay, (meetings, asAt) => {
        const { months } = panelYear({ agencies, meetings, numbers: [] }, asAt);
        expect(months).toHaveLength(12);
        for (const { month, standing, held } of months) {
          const inside = meetings.filter(({ onDay }) => onDay.startsWith(month));
          const met = inside.filter(({ state, onDay }) => state === 'held' && onDay <= asAt);
          expect(held.map(({ thingId }) => thingId).toSorted()).toEqual(met.map(({ thingId }) => thingId).toSorted());
          expect(standing === 'held').toBe(met.length > 0);
          const isAnswered = met.length > 0 || inside.some(({ state }) => state === 'held-elsewhere');
          const isOver = month < asAt.slice(0, 7);
          expect([standing === 'gap', standing === 'not-yet']).toEqual([isOver && !isAnswered, !isOver && !isAnswered]);
        }
      }),
    );
  });

  test('what is planned is ahead on its day and after, the next first, and was never held', () => {
    fc.assert(
      fc.property(someMeetings, someDay, fc.nat(60), (meetings, day, place) => {
        // On the day of a meeting as often as not.
        const asAt = meetings[place]?.onDay ?? day;
        const { ahead } = panelYear({ agencies, meetings, numbers: [] }, asAt);
        const planned = meetings.filter(({ state, onDay }) => state === 'planned' && onDay >= asAt);
        expect(ahead.map(({ onDay }) => onDay)).toEqual(planned.map(({ onDay }) => onDay).toSorted());
      }),
    );
  });
});

describe('who came, and what was met', () => {
  test('an agency is absent where it was asked for and not there, and nowhere else; attendance held elsewhere counts for nobody', () => {
    fc.assert(
      fc.property(someMeetings, someDay, (meetings, asAt) => {
        const { months, attendance, attendanceElsewhere } = panelYear({ agencies, meetings, numbers: [] }, asAt);
        const first = months[0]?.month ?? '';
        const held = meetings.filter((one) => one.state === 'held' && one.onDay >= first && one.onDay <= asAt);
        const entered = held.filter((one) => one.held?.attendance === 'entered');
        expect(attendanceElsewhere).toBe(held.length - entered.length);
        for (const agency of agencies) {
          const own = attendance.find(({ agencyId }) => agencyId === agency.thingId);
          const stood = entered.filter(({ onDay }) => standsOn(agency, onDay));
          const asked = stood.filter((one) => one.held?.asked.includes(agency.thingId));
          expect([own?.of ?? 0, own?.notAsked ?? 0]).toEqual([asked.length, stood.length - asked.length]);
          expect((own?.present ?? 0) <= (own?.of ?? 0)).toBe(true);
        }
      }),
    );
  });

  test('of each check every meeting that was held is counted once: by its answer, or as not entered', () => {
    fc.assert(
      fc.property(someMeetings, fc.nat(30), someDay, (meetings, numbered, asAt) => {
        const numbers = meetings.slice(0, numbered).map(({ thingId }) => ({ thingId, numbers: { consent: 2 } }));
        const year = panelYear({ agencies, meetings, numbers }, asAt);
        const held = year.months.reduce((sum, month) => sum + month.held.length, 0);
        const tallies = [
          ...meetingCheckCodes.map((code) => year.checks[code]),
          ...supportCheckCodes.map((code) => year.support[code]),
        ];
        for (const { counts, notEntered } of tallies) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, notEntered)).toBe(held);
        }
        expect(year.support.closure.counts).not.toHaveProperty('number');
      }),
    );
  });
});

test('a panel starts with the ten agencies that councils commonly ask, among them those of the Act', () => {
  expect(startingAgencyIds).toHaveLength(10);
  expect(startingAgencyIds.slice(0, 2)).toEqual(['council', 'police']);
});
