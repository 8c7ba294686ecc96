import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfNumber,
  instantOf,
  isoDate,
  monthEndsTo,
  parseInstant,
  parseIsoDate,
} from './iso-date.ts';
import { endOfLondonDay, londonDay } from './london.ts';
import { longDate } from './words.ts';

const days = fc.integer({ min: -40_000, max: 60_000 }).map(dayOfNumber);

describe('days of the calendar', () => {
  it('a day that does not exist is not a day', () => {
    expect(parseIsoDate('2018-02-29')).toBeUndefined();
    expect(parseIsoDate('2018-13-01')).toBeUndefined();
    expect(parseIsoDate('0217-11-30')).toBeUndefined();
    expect(parseIsoDate('2020-02-29')).toBe('2020-02-29');
    expect(parseInstant('2018-03-13T10:00:00.000Z')).toBe('2018-03-13T10:00:00.000Z');
    expect(parseInstant('2018-03-13')).toBeUndefined();
  });

  it('a year from 29 February is 28 February', () => {
    expect(addMonths(isoDate('2016-02-29'), 12)).toBe('2017-02-28');
    expect(addMonths(isoDate('2016-02-29'), 48)).toBe('2020-02-29');
    expect(addMonths(isoDate('2018-10-31'), -8)).toBe('2018-02-28');
  });

  it('no day is later than the last that can be written', () => {
    const last = isoDate('9999-12-31');
    expect(addMonths(isoDate('9999-08-31'), 6)).toBe(last);
    expect(addDays(last, 1)).toBe(last);
    expect(dayOfNumber(dayNumber(last))).toBe(last);
    expect(addDays(isoDate('9999-12-30'), 1)).toBe(last);
  });

  it('adding months never leaves the month it should reach', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -240, max: 240 }), (day, months) => {
        const moved = addMonths(day, months);
        const index = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(index(moved) - index(day)).toBe(months);
      }),
    );
  });

  it('day numbers go there and back', () => {
    fc.assert(fc.property(days, (day) => dayOfNumber(dayNumber(day)) === day));
    fc.assert(fc.property(days, (day) => dayNumber(day) === Date.parse(day) / 86_400_000));
    expect(dayNumber(isoDate('1970-01-01'))).toBe(0);
    expect(addDays(isoDate('2018-12-31'), 1)).toBe('2019-01-01');
  });

  it('the last month of a series is cut at the day asked for', () => {
    expect(monthEndsTo(isoDate('2018-03-13'), 3)).toEqual(['2018-01-31', '2018-02-28', '2018-03-13']);
  });
});

describe('days in London', () => {
  it('a summer day ends at eleven at night in UTC', () => {
    expect(endOfLondonDay(isoDate('2018-05-03'))).toBe('2018-05-03T23:00:00.000Z');
    expect(endOfLondonDay(isoDate('2018-03-13'))).toBe('2018-03-14T00:00:00.000Z');
  });

  it('the instant just before the end of a day is still that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }).map(dayOfNumber), (day) => {
        expect(londonDay(instantOf(Date.parse(endOfLondonDay(day)) - 1))).toBe(day);
      }),
    );
  });

  it('days are written as a letter would', () => {
    expect(longDate(isoDate('2018-03-13'))).toBe('13 March 2018');
  });
});
