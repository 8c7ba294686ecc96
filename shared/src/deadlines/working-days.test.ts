import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfNumber, isoDate } from '../calendar/iso-date.ts';
import { bankHolidaysOf } from './bank-holidays.ts';
import { addWorkingDays, clearWorkingDaysBefore, isWorkingDay } from './working-days.ts';

const someDay = fc
  .integer({ min: dayNumber(isoDate('2000-01-01')), max: dayNumber(isoDate('2099-12-31')) })
  .map(dayOfNumber);

describe('bank holidays of England and Wales', () => {
  it('are eight in every year without a proclamation, none on a weekend', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const days = bankHolidaysOf(year).map(({ on }) => on);
      expect(new Set(days).size).toBe(days.length);
      expect(days.length).toBe({ 2002: 9, 2011: 9, 2012: 9, 2022: 10, 2023: 9 }[year] ?? 8);
      for (const day of days) expect((dayNumber(day) + 3) % 7).toBeLessThan(5);
    }
  });

  it('are kept on the next working days when Christmas falls on a weekend', () => {
    expect(bankHolidaysOf(2021).slice(-2)).toEqual([
      { on: '2021-12-27', name: 'Christmas Day', isSubstitute: true },
      { on: '2021-12-28', name: 'Boxing Day', isSubstitute: true },
    ]);
    expect(bankHolidaysOf(2022).slice(-2)).toEqual([
      { on: '2022-12-26', name: 'Boxing Day', isSubstitute: false },
      { on: '2022-12-27', name: 'Christmas Day', isSubstitute: true },
    ]);
  });
});

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(addWorkingDays(isoDate('2018-03-29'), 1)).toBe('2018-04-03');
    expect(addWorkingDays(isoDate('2018-04-03'), -1)).toBe('2018-03-29');
    expect(addWorkingDays(isoDate('2018-12-24'), 3)).toBe('2018-12-31');
    expect(addWorkingDays(isoDate('2018-03-31'), 0)).toBe('2018-03-31');
  });

  it('are clear days when neither the notice nor the meeting is counted', () => {
    expect(clearWorkingDaysBefore(isoDate('2018-03-13'), 5)).toBe('2018-03-05');
    expect(clearWorkingDaysBefore(isoDate('2018-04-04'), 5)).toBe('2018-03-23');
  });

  it('lead to a working day and back, with exactly so many between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (day, count) => {
        const later = addWorkingDays(day, count);
        expect(isWorkingDay(later)).toBe(true);
        let between = 0;
        for (let at = addDays(day, 1); at <= later; at = addDays(at, 1)) between += isWorkingDay(at) ? 1 : 0;
        expect(between).toBe(count);
        if (isWorkingDay(day)) expect(addWorkingDays(later, -count)).toBe(day);
      }),
    );
  });
});
