import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { gapNote, shareValues, trendMessage, trendSubtitle } from './trend-words.ts';
import type { Trend } from './trend-words.ts';

const ends = ['2019-03-31', '2019-04-30', '2019-05-31'].map((day) => isoDate(day));

const seen = { asAt: isoDate('2019-05-31'), knownAt: null, projection: null };

function trendOf(trained: readonly (number | null)[]): Trend {
  return {
    audience: 'council-staff',
    points: ends.map((on, index) => {
      const count = trained[index] ?? null;
      const counts = { posts: 10, outOfDate: 0, noAnswer: 0 };
      return { on, counts: count === null ? null : { ...counts, trained: count, notTrained: 10 - count } };
    }),
  };
}

describe('the trend of an audience', () => {
  it('says how far the share moved between the first and the last month known', () => {
    expect(trendMessage(trendOf([null, 5, 8]), seen)).toBe(
      'Council staff up to date rose from 50 % in April 2019 to 80 % in May 2019; of 1 of the 3 months no share is known',
    );
    expect(trendMessage(trendOf([8, 5, 8]), seen)).toBe(
      'Council staff up to date stood at 80 % in March 2019 and in May 2019, with the largest step from 80 % in March 2019 to 50 % in April 2019',
    );
    expect(trendMessage(trendOf([null, null, 8]), seen)).toBe(
      'Council staff up to date: 80 % in May 2019, the only month known; of 2 of the 3 months no share is known',
    );
    expect(trendMessage(trendOf([]), seen)).toBe('Council staff up to date: of no month is a share known yet');
  });

  it('names the largest step between two months, and marks months after what is known', () => {
    const knownAt = isoDate('2019-04-30');
    const projection = { words: 'A projection', after: knownAt };
    expect(trendMessage(trendOf([2, 3, 8]), { ...seen, knownAt, projection })).toBe(
      'Council staff up to date rose from 20 % in March 2019 to 80 % in May 2019 (projection), with the largest step from 30 % in April 2019 to 80 % in May 2019 (projection)',
    );
    expect(trendSubtitle([trendOf([2, 3, 8])], { ...seen, knownAt, projection })).toMatch(
      /the last on 31 May 2019, a projection from what was known on 30 April 2019$/,
    );
  });

  it('leaves a gap where nothing was known, and says so', () => {
    expect(shareValues(trendOf([null, 0, 8]))).toEqual([null, 0, 80]);
    expect(gapNote([trendOf([null, 0, 8])])).toMatch(/^No line is drawn/);
    expect(gapNote([trendOf([1, 0, 8])])).toBeUndefined();
    const unheard = { posts: 10, trained: 0, outOfDate: 0, notTrained: 0, noAnswer: 10 };
    const [on = isoDate('2019-03-31')] = ends;
    expect(shareValues({ ...trendOf([]), points: [{ on, counts: unheard }] })).toEqual([null]);
  });

  it('says which months they are', () => {
    expect(trendSubtitle([trendOf([1, 2, 3])], seen)).toBe(
      'Percentage of the people in post at the ends of 3 months, the last on 31 May 2019',
    );
  });
});
