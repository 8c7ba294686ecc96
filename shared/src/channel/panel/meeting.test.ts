import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../../calendar/iso-date.ts';
import { agenciesOf, startingAgencyIds } from './agencies.ts';
import { supportCheckCodes } from './checks.ts';
import { meetingOutside, meetingProblems, meetingStates, numberProblems } from './meeting.ts';
import { someHeld } from './testing/random-meeting.ts';

const today = isoDate('2026-09-16');
/** Near today as often as not, where the rules turn. */
const someDay = fc
  .oneof(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -3, max: 3 }))
  .map((days) => addDays(today, days));
const nothing = { today, agencies: agenciesOf([]), others: [] };

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

  test('what was held is of today or earlier, and what is planned of today or later', () => {
    fc.assert(
      fc.property(someDay, someHeld, (onDay, held) => {
        const ofHeld = meetingProblems({ onDay, state: 'held', held }, nothing).map(({ code }) => code);
        expect(ofHeld.includes('in-the-future')).toBe(onDay > today);
        const ofPlanned = meetingProblems({ onDay, state: 'planned', held: null }, nothing);
        expect(ofPlanned).toEqual(onDay < today ? [{ field: 'onDay', code: 'past' }] : []);
      }),
    );
  });

  test('of one day a meeting is recorded once', () => {
    const near = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(someDay, near, fc.constantFrom(...meetingStates), (onDay, days, state) => {
        const meeting = { onDay, state, held: null };
        const others = [{ ...meeting, onDay: addDays(onDay, days), thingId: 'other' }];
        const codes = meetingProblems(meeting, { ...nothing, others }).map(({ code }) => code);
        expect(codes.includes('meets-already')).toBe(days === 0);
      }),
    );
  });
});

describe('what is said of a meeting', () => {
  test('the council cannot have been in the chair, nor the police present, where they were not there', () => {
    fc.assert(
      fc.property(someHeld, (held) => {
        const problems = meetingProblems({ onDay: today, state: 'held', held }, nothing);
        const fields = new Set(problems.map(({ field }) => field));
        const isEntered = held.attendance === 'entered';
        const { chaired, police } = held.checks;
        expect(fields.has('held.checks.chaired')).toBe(
          isEntered && chaired === 'met' && !held.present.includes('council'),
        );
        expect(fields.has('held.checks.police')).toBe(
          isEntered && police === 'met' && !held.present.includes('police'),
        );
      }),
    );
  });

  test('attendance is of agencies that sat there, or held elsewhere, and never both or neither', () => {
    fc.assert(
      fc.property(someHeld, (held) => {
        const codes = meetingProblems({ onDay: today, state: 'held', held }, nothing)
          .filter(({ field }) => field === 'held.present')
          .map(({ code }) => code);
        const isOfTheAct = held.asked.includes('council') && held.asked.includes('police');
        if (held.attendance === 'held-elsewhere')
          expect(codes).toEqual(held.asked.length === 0 ? [] : ['held-elsewhere']);
        else
          expect(codes).toEqual([
            ...(held.present.length === 0 ? ['missing'] : []),
            ...(isOfTheAct ? [] : ['of-the-act']),
          ]);
        const unasked = { ...held, attendance: 'entered' as const, present: [...startingAgencyIds] };
        const ofUnasked = meetingProblems({ onDay: today, state: 'held', held: unasked }, nothing);
        expect(ofUnasked.some(({ code }) => code === 'not-asked')).toBe(held.asked.length < startingAgencyIds.length);
        const stranger = { ...held, attendance: 'entered' as const, present: ['nobody we know'] };
        const ofStranger = meetingProblems({ onDay: today, state: 'held', held: stranger }, nothing);
        expect(ofStranger).toContainEqual({ field: 'held.present', code: 'not-standing' });
      }),
    );
  });
});

describe('what stands beside a meeting', () => {
  test('an agency’s days leave no meeting outside at which it was asked for, and the first that is outside is named', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someDay, someHeld)), someDay, someDay, (said, standsFrom, standsTo) => {
        const meetings = said.map(([onDay, held]) => ({ thingId: 'one', onDay, state: 'held' as const, held }));
        const days = meetings.filter(({ held }) => held.asked.includes('housing')).map(({ onDay }) => onDay);
        const outside = days.filter((day) => day < standsFrom || day > standsTo).toSorted();
        const housing = { thingId: 'housing', name: 'Housing', standsFrom, standsTo };
        expect(meetingOutside(housing, meetings)?.onDay).toBe(outside[0]);
        expect(
          meetingOutside({ ...housing, standsFrom: isoDate('2015-04-12'), standsTo: null }, meetings),
        ).toBeUndefined();
      }),
    );
  });

  test('a number stands beside yes, no or nothing, and beside no other answer', () => {
    fc.assert(
      fc.property(someHeld, fc.constantFrom(...supportCheckCodes), fc.nat(999), ({ support }, code, number) => {
        const isOtherwise = support[code] === 'held-elsewhere' || support[code] === 'not-applicable';
        expect(numberProblems(support, { [code]: number })).toEqual(
          isOtherwise ? [{ field: `held.support.${code}`, code: 'has-number' }] : [],
        );
      }),
    );
  });
});
