import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isoDate } from '../../calendar/iso-date.ts';
import {
  accessAnswers,
  accessSaid,
  subjectsOn,
  trainingAnswers,
  trainingOn,
  trainingProblems,
  trainingSaid,
  trainingSubjectCodes,
} from './training.ts';
import type { PanelTraining } from './training.ts';

const today = isoDate('2026-09-30');
const someDay = fc.integer({ min: -4000, max: 900 }).map((days) => addDays(today, days));
const someMonths = fc.integer({ min: 1, max: 60 });

function trained(onDay: PanelTraining['onDay'], refreshMonths: number): PanelTraining {
  return { thingId: 'one', agencyId: 'police', subject: 'panel', answer: 'trained', onDay, refreshMonths };
}

describe('training of members', () => {
  test('it is overdue from the day on which it is due again, by the days that are over', () => {
    fc.assert(
      fc.property(someDay, someMonths, fc.integer({ min: -9, max: 9 }), (onDay, months, days) => {
        const due = addMonths(onDay, months);
        const asAt = addDays(due, days);
        const { standing, refreshDue, daysOverdue } = trainingOn(trained(onDay, months), asAt);
        expect(refreshDue).toBe(due);
        expect(standing === 'overdue').toBe(asAt >= due);
        expect(daysOverdue).toBe(asAt >= due ? daysBetween(due, asAt) + 1 : 0);
      }),
    );
  });

  test('what nobody entered is a gap and never “no”, and what is held elsewhere is an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...trainingAnswers), someDay, (answer, asAt) => {
        expect(trainingOn(undefined, asAt)).toEqual({ standing: 'not-entered', refreshDue: null, daysOverdue: 0 });
        if (answer === 'trained') return;
        const said = { ...trained(asAt, 1), answer, refreshMonths: null };
        expect(trainingOn(said, asAt)).toEqual({ standing: answer, refreshDue: null, daysOverdue: 0 });
      }),
    );
  });

  test('of what an agency said of a subject the last by the day counts, and nothing of another', () => {
    const someSaid = fc.record({
      agencyId: fc.constantFrom('police', 'health'),
      subject: fc.constantFrom(...trainingSubjectCodes),
      onDay: someDay,
    });
    fc.assert(
      fc.property(fc.array(someSaid), someDay, (said, asAt) => {
        const all = said.map((one) => ({ ...trained(one.onDay, 24), ...one }));
        const last = trainingSaid(all, { agencyId: 'police', subject: 'panel', asAt });
        const own = all.filter((one) => one.agencyId === 'police' && one.subject === 'panel' && one.onDay <= asAt);
        expect(last?.onDay).toBe(
          own
            .map(({ onDay }) => onDay)
            .toSorted()
            .at(-1),
        );
        expect(last === undefined || own.includes(last)).toBe(true);
      }),
    );
  });
});

describe('what training is asked for, and what is taken of it', () => {
  test('of two frameworks of assessment one is in force on every day since there are panels', () => {
    fc.assert(
      fc.property(fc.nat(3500), fc.integer({ min: -9, max: 9 }), (days, near) => {
        const change = addDays(isoDate('2024-09-01'), near);
        for (const day of [addDays(isoDate('2015-04-12'), days), change]) {
          expect(subjectsOn(day)).toHaveLength(2);
          expect(subjectsOn(day)).toContain('panel');
        }
      }),
    );
  });

  test('it is refused of a day to come, of a subject not in force then, and with months where nobody was trained', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...trainingSubjectCodes), fc.constantFrom(...trainingAnswers), (...said) => {
        const [onDay, subject, answer] = said;
        const entered = { agencyId: 'police', subject, answer, onDay, refreshMonths: 24 };
        const known = { today, agencyIds: new Set(['police']) };
        const codes = new Set(trainingProblems(entered, known).map(({ code }) => code));
        expect(codes.has('in-the-future')).toBe(onDay > today);
        expect(codes.has('not-in-force')).toBe(!subjectsOn(onDay).includes(subject));
        expect(codes.has('not-trained')).toBe(answer !== 'trained');
      }),
    );
  });
});

test('of access to the system of cases the last check by the day counts, and none is not “no”', () => {
  const someCheck = fc.record({ answer: fc.constantFrom(...accessAnswers), checkedOn: someDay });
  fc.assert(
    fc.property(fc.array(someCheck), someDay, (checks, asAt) => {
      const all = checks.map((one) => ({ thingId: 'one', agencyId: 'police', ...one }));
      const days = all.map(({ checkedOn }) => checkedOn).filter((day) => day <= asAt);
      expect(accessSaid(all, 'police', asAt)?.checkedOn).toBe(days.toSorted().at(-1));
      expect(accessSaid(all, 'health', asAt)).toBeUndefined();
    }),
  );
});
