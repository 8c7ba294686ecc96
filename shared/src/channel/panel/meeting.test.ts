import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import { meetingProblems } from './meeting.ts';

const today = isoDate('2026-09-16');
const someDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days));
const nothing = { today, agencies: [], others: [] };

describe('the day of a meeting', () => {
  test('a month is held elsewhere once it has begun, and no month to come', () => {
    fc.assert(
      fc.property(someDay, (onDay) => {
        const problems = meetingProblems({ onDay, state: 'held-elsewhere', held: null }, nothing);
        const isToCome = onDay > isoDate('2026-09-30');
        expect(problems).toEqual(isToCome ? [{ field: 'onDay', code: 'in-the-future' }] : []);
      }),
    );
  });
});
