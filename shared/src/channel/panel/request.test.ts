import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, monthEndsTo } from '../../calendar/iso-date.ts';
import { requestMonths, requestOn, requestProblems, requestsInOrder } from './request.ts';
import type { PanelRequest } from './request.ts';

const today = isoDate('2026-09-16');
const someDay = fc.integer({ min: -500, max: 100 }).map((days) => addDays(today, days));

/** Requests as a form takes them: due on the day of asking or later, and answered so too, or not yet. */
const someRequest = fc
  .record({ askedOn: someDay, days: fc.nat(60), after: fc.option(fc.nat(120)), isElsewhere: fc.boolean() })
  .map(({ askedOn, days, after, isElsewhere }): PanelRequest => {
    const elsewhere = { state: 'held-elsewhere', agencyId: null, dueOn: null, answeredOn: null } as const;
    const answeredOn = after === null ? null : addDays(askedOn, after);
    const own = { state: 'entered', agencyId: 'health', dueOn: addDays(askedOn, days), answeredOn } as const;
    return { thingId: 'one', askedOn, ...(isElsewhere ? elsewhere : own) };
  });

describe('a request for information', () => {
  test('it is overdue after its day until it is answered, and late by the days between', () => {
    fc.assert(
      fc.property(someRequest, someDay, (request, asAt) => {
        const { standing, daysLate } = requestOn(request, asAt);
        const { state, dueOn, answeredOn } = request;
        const isAnswered = answeredOn !== null && answeredOn <= asAt;
        const isEntered = state === 'entered' && dueOn !== null;
        expect(standing === 'held-elsewhere').toBe(!isEntered);
        expect(standing === 'overdue').toBe(isEntered && !isAnswered && asAt > dueOn);
        expect(standing === 'answered-late').toBe(isEntered && isAnswered && answeredOn > dueOn);
        if (isEntered && daysLate > 0) expect(addDays(dueOn, daysLate)).toBe(isAnswered ? answeredOn : asAt);
      }),
    );
  });

  test('none is lost in a list, none of a day to come is in it, and those overdue come first, the latest before all', () => {
    fc.assert(
      fc.property(fc.array(someRequest), someDay, (requests, asAt) => {
        const listed = requestsInOrder(requests, asAt);
        expect(new Set(listed)).toEqual(new Set(requests.filter(({ askedOn }) => askedOn <= asAt)));
        const stand = listed.map((one) => requestOn(one, asAt));
        const overdue = stand.filter(({ standing }) => standing === 'overdue');
        expect(stand.slice(0, overdue.length)).toEqual(overdue);
        const late = overdue.map(({ daysLate }) => daysLate);
        expect(late).toEqual(late.toSorted((one, other) => other - one));
      }),
    );
  });

  test('of twelve months each counts the requests asked in it, and those held elsewhere are not counted', () => {
    fc.assert(
      fc.property(fc.array(someRequest), someDay, (requests, asAt) => {
        const months = requestMonths(requests, asAt);
        expect(months.map(({ month }) => month)).toEqual(monthEndsTo(asAt, 12).map((end) => end.slice(0, 7)));
        const first = months[0]?.month ?? '';
        const within = requests.filter(({ askedOn }) => askedOn.slice(0, 7) >= first && askedOn <= asAt);
        const asked = months.reduce((sum, one) => sum + one.asked, 0);
        expect(asked).toBe(within.filter(({ state }) => state === 'entered').length);
        expect(months.every((one) => one.late <= one.asked)).toBe(true);
        const isElsewhere = within.some(({ state }) => state === 'held-elsewhere');
        expect(months.some((one) => one.isElsewhere)).toBe(isElsewhere);
      }),
    );
  });
});

describe('what is entered of a request', () => {
  test('what a form takes is refused only where a day is to come', () => {
    fc.assert(
      fc.property(someRequest, (request) => {
        const problems = requestProblems(request, { today, agencyIds: new Set(['health']) });
        const days = Object.entries({ askedOn: request.askedOn, answeredOn: request.answeredOn });
        const toCome = days.filter(([, day]) => day !== null && day > today).map(([field]) => field);
        expect(problems).toEqual(toCome.map((field) => ({ field, code: 'in-the-future' })));
      }),
    );
  });

  test('nothing is due or answered before it is asked, and what is held elsewhere says no more', () => {
    fc.assert(
      fc.property(someRequest, fc.integer({ min: 1, max: 90 }), (request, days) => {
        const before = addDays(request.askedOn, -days);
        const known = { today: request.askedOn, agencyIds: new Set(['health']) };
        const wrong = requestProblems({ ...request, dueOn: before, answeredOn: before }, known);
        const isElsewhere = request.state === 'held-elsewhere';
        expect(wrong).toEqual([
          { field: 'dueOn', code: 'before' },
          { field: 'answeredOn', code: 'before' },
          ...(isElsewhere ? [{ field: 'state', code: 'held-elsewhere' }] : []),
        ]);
      }),
    );
  });
});
