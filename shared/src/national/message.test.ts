import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isoDate } from '../calendar/iso-date.ts';
import { nationalMessage } from './message.ts';
import { countedSince, publishedBy } from './published.ts';
import type { StandingValue } from './published.ts';
import { anyDay, anyValues } from './testing/any-values.ts';
import { yearLine } from './year-line.ts';
import type { DrawnSeries } from './year-line.ts';

const breaks = [{ from: 2025, words: 'A new way of counting.' }];

function series(figures: readonly (readonly [year: number, value: number])[], says = 'referrals'): DrawnSeries {
  const standing = figures.map(([year, value]): StandingValue => {
    return { year, value, of: null, published: 'on', day: isoDate(`${String(year)}-12-01`), source: 's', first: null };
  });
  return { id: says, name: says, says, figures: standing };
}

const anySeries = fc.tuple(anyValues, anyDay).map(([values, asAt]): DrawnSeries => ({
  id: 'any',
  name: 'Any',
  says: 'referrals',
  figures: publishedBy(values, { asAt, knownAt: null }),
}));

describe('what a chart says', () => {
  it('names the newest figure, the least and the most of the years counted alike', () => {
    const all = series([
      [2017, 6093],
      [2021, 4915],
      [2024, 6922],
    ]);
    expect(nationalMessage([all], breaks)).toBe(
      '6,922 referrals in the year ending March 2024; in the years read here from 2017 on between 4,915 (2021) and 6,922 (2024)',
    );
  });

  it('sets nothing beside the first year that is counted in a new way', () => {
    const words = nationalMessage(
      [
        series([
          [2024, 6922],
          [2025, 8778],
        ]),
      ],
      breaks,
    );
    expect(words).toBe(
      '8,778 referrals in the year ending March 2025; counted in a new way, so not to be compared with earlier years',
    );
  });

  it('says of one year that it is the only one', () => {
    expect(nationalMessage([series([[2017, 6093]])], breaks)).toBe(
      '6,093 referrals in the year ending March 2017; no earlier year is read here',
    );
  });

  it('names several things in one sentence, those of the newest year alone', () => {
    const discussed = series([[2024, 893]], 'referrals discussed');
    const adopted = series(
      [
        [2023, 645],
        [2024, 512],
      ],
      'referrals adopted',
    );
    expect(nationalMessage([discussed, adopted], breaks)).toBe(
      '893 referrals discussed and 512 referrals adopted in the year ending March 2024',
    );
  });

  it('never judges, and names no number of a year that was counted in another way', () => {
    fc.assert(
      fc.property(anySeries, (one) => {
        const words = nationalMessage([one], breaks);
        expect(words).not.toMatch(/\b(rose|fell|record|better|worse|good|bad|increase|decrease|only)\b/i);
        const newest = one.figures.at(-1)?.year ?? 0;
        const other = one.figures.filter(({ year }) => countedSince(year, breaks) !== countedSince(newest, breaks));
        for (const { year } of other) expect(words).not.toContain(`(${String(year)})`);
      }),
    );
  });
});

describe('years in a row', () => {
  it('have a gap where a year has no figure, and never nought', () => {
    const line = yearLine(
      [
        series([
          [2017, 6093],
          [2019, 5737],
        ]),
      ],
      breaks,
    );
    expect(line.years).toEqual([2017, 2018, 2019]);
    expect(line.cells.map((cells) => cells.map((cell) => cell?.value ?? null))).toEqual([[6093, null, 5737]]);
  });

  it('hold every figure in its year, each year once, and a break wherever the way of counting changes', () => {
    fc.assert(
      fc.property(fc.array(anySeries, { maxLength: 3 }), (all) => {
        const { years, cells, breaksBefore } = yearLine(all, breaks);
        expect(years).toEqual([...new Set(years)].toSorted((a, b) => a - b));
        expect(cells.map((row) => row.filter((cell) => cell !== null))).toEqual(all.map(({ figures }) => figures));
        for (const row of cells)
          expect(row.map((cell, at) => cell === null || cell.year === years[at])).not.toContain(false);
        const crossed = years.filter((year, at) => at > 0 && year === 2025);
        expect(breaksBefore.map((at) => years[at])).toEqual(crossed);
      }),
    );
  });
});
