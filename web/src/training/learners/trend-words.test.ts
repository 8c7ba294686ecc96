import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { gapNote, shareValues, trendMessage, trendSubtitle } from './trend-words.ts';
import type { Trend } from './trend-words.ts';

const ends = ['2019-03-31', '2019-04-30', '2019-05-31'].map((day) => isoDate(day));

function trendOf(trained: readonly (number | null)[]): Trend {
  return {
    audience: 'council-staff',
    points: ends.map((on, index) => {
      const count = trained[index] ?? null;
      const counts = { posts: 10, outOfDate: 0, notTrained: 0 };
      return { on, counts: count === null ? null : { ...counts, trained: count, noAnswer: 10 - count } };
    }),
  };
}

describe('the trend of an audience', () => {
  it('says how far the share moved between the first and the last month known', () => {
    expect(trendMessage(trendOf([null, 5, 8]))).toBe(
      'Council staff up to date rose from 50 % in April 2019 to 80 % in May 2019',
    );
    expect(trendMessage(trendOf([8, 5, 8]))).toBe(
      'Council staff up to date stood at 80 % in March 2019 and in May 2019',
    );
    expect(trendMessage(trendOf([null, null, 8]))).toBe(
      'Council staff up to date: 80 % in May 2019, the only month known',
    );
    expect(trendMessage(trendOf([]))).toBe('Council staff up to date: of no month is a share known yet');
  });

  it('leaves a gap where nothing was known, and says so', () => {
    expect(shareValues(trendOf([null, 0, 8]))).toEqual([null, 0, 80]);
    expect(gapNote([trendOf([null, 0, 8])])).toMatch(/^No line is drawn/);
    expect(gapNote([trendOf([1, 0, 8])])).toBeUndefined();
  });

  it('says which months they are', () => {
    expect(trendSubtitle([trendOf([1, 2, 3])])).toBe(
      'Percentage of the people in post at the ends of 3 months, the last on 31 May 2019',
    );
  });
});
