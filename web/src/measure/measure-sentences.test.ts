import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { CoverageCounts } from '@due-regard/shared/training/coverage-counts.ts';
import {
  groupsMessage,
  leftOutOf,
  measureSentence,
  trendMessage,
  trendValues,
} from '@due-regard/shared/training/measure-sentences.ts';
import { yearChange } from './year-change.ts';
import type { TrendPoint } from '@due-regard/shared/training/measure-sentences.ts';

const standing = { trained: 0, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0 };

function countsOf(inScope: number, upToDate: Partial<typeof standing>, reached = 0): CoverageCounts {
  const told = { ...standing, ...upToDate };
  return {
    inScope,
    reached: { reached, checking: 0, notTrained: 0, noAnswer: inScope - reached },
    upToDate: told,
    staff: told,
    dsl: { ...standing, trained: inScope },
  };
}

function pointsOf(...values: readonly (number | null)[]): readonly TrendPoint[] {
  return values.map((trained, index) => ({
    on: isoDate(`${String(2017 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}-28`),
    counts: trained === null ? null : countsOf(240, { trained, noAnswer: 240 - trained }),
  }));
}

describe('the sentence of a measure', () => {
  it('names every class that has a school in it, and says all of all', () => {
    const counts = countsOf(240, { trained: 198, outOfDate: 16, notTrained: 3, checking: 15, noAnswer: 8 });
    expect(measureSentence(counts, 'upToDate')).toBe(
      '198 of 240 schools (82.5 %) are up to date; 16 are out of date, 3 have not been trained, 15 say other training that is being checked and 8 have one or both questions still to answer.',
    );
  });

  it('one school is spoken of as one, and nobody is left over when all are done', () => {
    expect(measureSentence(countsOf(2, { trained: 1, noAnswer: 1 }), 'upToDate')).toBe(
      '1 of 2 schools (50 %) is up to date; 1 has one or both questions still to answer.',
    );
    expect(measureSentence(countsOf(12, {}), 'dsl')).toBe(
      '12 of 12 schools (100 %) have a safeguarding lead who is up to date.',
    );
  });

  it('a school that answered one question alone is not said to have answered nothing', () => {
    const counts = { ...countsOf(3, { noAnswer: 3 }), dsl: { ...standing, trained: 1, noAnswer: 2 } };
    expect(measureSentence(counts, 'reached')).toContain('; 3 have not answered about their staff.');
    expect(measureSentence(counts, 'staff')).toContain('; 3 have not answered about their staff.');
    expect(measureSentence(counts, 'dsl')).toContain('; 2 have not answered about their safeguarding lead.');
    expect(measureSentence(counts, 'upToDate')).toContain('; 3 have one or both questions still to answer.');
  });

  it('with no school to count there is no percentage', () => {
    expect(measureSentence(countsOf(0, {}), 'reached')).toBe('No school is counted at this date.');
  });
});

describe('the title of a chart of phases', () => {
  it('names the one furthest behind by its share, not by its size', () => {
    const groups = [
      { name: 'Primary', ...countsOf(140, { trained: 126, outOfDate: 14 }) },
      { name: 'Special', ...countsOf(10, { trained: 5, noAnswer: 5 }) },
      { name: 'Nursery', ...countsOf(20, { trained: 19, noAnswer: 1 }) },
    ];
    expect(groupsMessage(groups, 'upToDate', 'phase')).toBe(
      'Furthest behind: Special, 5 of 10 schools up to date (50 %); furthest ahead: Nursery (95 %)',
    );
  });

  it('says so when all stand alike', () => {
    const groups = [
      { name: 'Primary', ...countsOf(4, {}) },
      { name: 'Special', ...countsOf(8, {}) },
    ];
    expect(groupsMessage(groups, 'dsl', 'phase')).toBe('Every phase stands at 100 % up to date');
    expect(groupsMessage([], 'dsl', 'phase')).toBe('No school is counted at this date');
  });
});

describe('the trend', () => {
  it('leaves a month that is not known empty, and tells the first and the last that are', () => {
    const points = pointsOf(null, null, 120, 180);
    expect(trendValues(points, 'upToDate')).toEqual([null, null, 50, 75]);
    expect(trendMessage(points)).toBe('Schools up to date rose from 50 % in March 2017 to 75 % in April 2017');
  });

  it('a fall is called a fall, and nothing is called rising from a single month', () => {
    expect(trendMessage(pointsOf(180, 120))).toContain('fell from 75 %');
    expect(trendMessage(pointsOf(null, 120))).toBe('Schools up to date: 50 % in February 2017, the only month known');
    expect(trendMessage(pointsOf(null))).toBe('No month is known yet');
  });

  it('the change over a year is better or worse, and silent where the month a year ago is not known', () => {
    const year = pointsOf(120, 120, 120, 120, 120, 120, 120, 120, 120, 120, 120, 120, 132);
    expect(yearChange(year, 'upToDate')).toEqual({
      words: 'up 5 percentage points since January 2017',
      tag: { label: 'Better', colour: 'green' },
    });
    expect(yearChange(pointsOf(null, ...Array.from({ length: 12 }, () => 120)), 'upToDate')).toBeUndefined();
  });
});

describe('what a figure leaves out', () => {
  it('each reason is a line with its count, and reasons without schools are not listed', () => {
    expect(leftOutOf({ closed: 6, 'not-open-yet': 0, 'type-not-in-scope': 1 })).toEqual([
      '6 schools closed by this date',
      '1 school of a type that is not counted',
    ]);
  });
});
