import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { countedSince } from '@due-regard/shared/national/published.ts';
import { nationalView } from '@due-regard/shared/national/view.ts';
import { nationalPack } from './pack.ts';

const pack = nationalPack();
const all = pack.groups.flatMap(({ series }) => series);
const values = all.flatMap((one) => one.values.map((value) => ({ ...value, series: one.id })));
const latest = nationalView(pack, { asAt: isoDate('2030-01-01'), knownAt: null });

describe('the national figures that come with the product', () => {
  it('name a source for each number, and no source for nothing', () => {
    const ids = pack.sources.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(values.map(({ source }) => source))].toSorted()).toEqual(ids.toSorted());
  });

  it('were published after the year that they count had ended', () => {
    for (const { year, day, series } of values) expect([series, day > `${String(year)}-03-31`]).toEqual([series, true]);
  });

  it('say of a year once what was published first, and revise only what was there before', () => {
    for (const series of all) {
      for (const [year, own] of Map.groupBy(series.values, (value) => value.year)) {
        const days = own.map(({ day }) => day);
        expect([series.id, year, days]).toEqual([series.id, year, [...new Set(days)].toSorted()]);
        const revisions = own.map(({ published }) => published === 'revised');
        expect([series.id, year, revisions]).toEqual([series.id, year, own.map((_, at) => at > 0)]);
      }
    }
  });

  it('give no share of fewer than are counted', () => {
    for (const { of, value, series } of values) expect([series, of === null || of >= value]).toEqual([series, true]);
  });

  it('are drawn in charts of four lines at most, each with its words', () => {
    for (const chart of pack.charts) {
      expect(chart.series.length).toBeLessThanOrEqual(4);
      const drawn = chart.series.map((id) => all.find((series) => series.id === id)?.says);
      expect([chart.id, drawn.every((says) => typeof says === 'string')]).toEqual([chart.id, true]);
    }
  });

  it('stand in one table each, never beside a year that is counted in another way', () => {
    for (const { title, figures } of latest.tables) {
      const ways = new Set(figures.map(({ year }) => countedSince(year, pack.breaks)));
      expect([title, ways.size]).toEqual([title, 1]);
    }
    const told = latest.tables.flatMap(({ figures }) =>
      figures.map(({ seriesId, year }) => `${seriesId} ${String(year)}`),
    );
    expect(told.toSorted()).toEqual(
      [...new Set(values.map(({ series, year }) => `${series} ${String(year)}`))].toSorted(),
    );
  });

  it('have a break before the year ending March 2025 in every chart that crosses it', () => {
    for (const { id, years, breaksBefore } of latest.charts) {
      const expected = years.includes(2025) ? [years.indexOf(2025)] : [];
      expect([id, breaksBefore]).toEqual([id, expected]);
    }
    expect(latest.charts.filter(({ breaksBefore }) => breaksBefore.length > 0)).toHaveLength(3);
  });
});
