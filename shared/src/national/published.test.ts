import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { dayOfNumber, dayNumber, isoDate } from '../calendar/iso-date.ts';
import type { NationalValue } from './figure.ts';
import { countedSince, lastDayShown, publishedBy, shareOf } from './published.ts';
import { anyDay, anyValues } from './testing/any-values.ts';

const revised: readonly NationalValue[] = [
  { year: 2019, value: 5738, of: null, published: 'on', day: isoDate('2019-12-19'), source: 'first' },
  { year: 2019, value: 5737, of: null, published: 'revised', day: isoDate('2020-11-26'), source: 'second' },
];

function onDay(day: string, knownAt: string | null = null): readonly unknown[] {
  const days = { asAt: isoDate(day), knownAt: knownAt === null ? null : isoDate(knownAt) };
  return publishedBy(revised, days).map(({ value, first }) => [value, first?.value ?? null]);
}

describe('a figure that was revised', () => {
  it('is not there before it was published', () => {
    expect(onDay('2019-12-18')).toEqual([]);
  });

  it('is what was published first until the day of its revision', () => {
    expect(onDay('2019-12-19')).toEqual([[5738, null]]);
    expect(onDay('2020-11-25')).toEqual([[5738, null]]);
  });

  it('carries what was published first from then on', () => {
    expect(onDay('2020-11-26')).toEqual([[5737, 5738]]);
  });

  it('is what it was to whoever knew no later release', () => {
    expect(onDay('2025-01-01', '2020-01-01')).toEqual([[5738, null]]);
    expect(onDay('2019-01-01', '2025-01-01')).toEqual([]);
  });
});

describe('figures as they stood on a day', () => {
  it('are never of a later day than either date, one for each year, in the order of years', () => {
    fc.assert(
      fc.property(anyValues, anyDay, fc.option(anyDay), (values, asAt, knownAt) => {
        const shown = publishedBy(values, { asAt, knownAt });
        for (const { day, first } of shown) {
          expect(day <= asAt && (knownAt === null || day <= knownAt)).toBe(true);
          if (first !== null) expect(first.day <= day).toBe(true);
        }
        const years = shown.map(({ year }) => year);
        expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
      }),
    );
  });

  it('change on the days of publication alone', () => {
    fc.assert(
      fc.property(anyValues, anyDay, (values, asAt) => {
        const next = dayOfNumber(dayNumber(asAt) + 1);
        fc.pre(values.every(({ day }) => day !== next));
        expect(publishedBy(values, { asAt: next, knownAt: null })).toEqual(
          publishedBy(values, { asAt, knownAt: null }),
        );
      }),
    );
  });

  it('never lose a year that was published', () => {
    fc.assert(
      fc.property(anyValues, anyDay, anyDay, (values, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const after = new Set(publishedBy(values, { asAt: later, knownAt: null }).map(({ year }) => year));
        const before = publishedBy(values, { asAt: earlier, knownAt: null });
        expect(before.every(({ year }) => after.has(year))).toBe(true);
      }),
    );
  });
});

describe('days and shares', () => {
  it('the earlier of the two dates is the last that is looked at', () => {
    const [early, late] = [isoDate('2020-01-01'), isoDate('2021-01-01')];
    expect(lastDayShown({ asAt: early, knownAt: null })).toBe(early);
    expect(lastDayShown({ asAt: late, knownAt: early })).toBe(early);
    expect(lastDayShown({ asAt: early, knownAt: late })).toBe(early);
  });

  it('a share is of those of whom the thing is known, and of nobody where that is not said', () => {
    expect(shareOf({ value: 4316, of: 4913 })).toBe(87.8);
    expect(shareOf({ value: 3423, of: null })).toBeNull();
  });

  it('a year is counted as since the last break before it', () => {
    const breaks = [{ from: 2025, words: 'A new way.' }];
    expect([2024, 2025, 2026].map((year) => countedSince(year, breaks))).toEqual([0, 2025, 2025]);
  });
});
