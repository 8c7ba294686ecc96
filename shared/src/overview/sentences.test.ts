import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import type { ReachedCounts, TrainingCounts } from '../training/coverage-counts.ts';
import { coverageSentence, dslSentence } from './sentences.ts';
import type { DslFigures } from './sentences.ts';

const wrap = 'WRAP (Workshop to Raise Awareness of Prevent)';

function reachedOf(counts: Partial<ReachedCounts>, byWrap = counts.reached ?? 0): string {
  const reached = { reached: 0, checking: 0, notTrained: 0, noAnswer: 0, ...counts };
  const inScope = Object.values(reached).reduce((sum, count) => sum + count, 0);
  return coverageSentence({ inScope, reached, byCourse: [{ courseId: 'wrap', name: wrap, schools: byWrap }] });
}

function leadsOf(counts: Partial<TrainingCounts>, changes: Partial<DslFigures> = {}): string {
  const dsl = { trained: 0, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0, ...counts };
  const inScope = Object.values(dsl).reduce((sum, count) => sum + count, 0);
  const sources = {
    course: wrap,
    latestSource: 'advisory service list',
    latestToldOn: isoDate('2018-03-01'),
    hasSeveralSources: false,
  };
  return dslSentence({ inScope, dsl, ...sources, asAt: isoDate('2018-03-13'), ...changes });
}

describe('the first sentence of the overview', () => {
  it('reads as the minute of 13 March 2018 does, as known then', () => {
    expect(reachedOf({ reached: 216, checking: 14, noAnswer: 10 })).toBe(
      'WRAP has reached 216 of 240 schools (90 %); of the other 24, 14 report other training we are checking and 10 have not answered; the aim is all 240.',
    );
  });

  it('names the two that proved wrong, as known now', () => {
    expect(reachedOf({ reached: 214, checking: 14, notTrained: 2, noAnswer: 10 })).toBe(
      'WRAP has reached 214 of 240 schools (89.2 %); of the other 26, 14 report other training we are checking, 2 have not been trained and 10 have not answered; the aim is all 240.',
    );
  });

  it('does not tell apart what is all of one kind', () => {
    expect(reachedOf({ reached: 230, noAnswer: 10 })).toBe(
      'WRAP has reached 230 of 240 schools (95.8 %); the other 10 have not answered; the aim is all 240.',
    );
    expect(reachedOf({ reached: 239, notTrained: 1 })).toBe(
      'WRAP has reached 239 of 240 schools (99.6 %); the other one has not been trained; the aim is all 240.',
    );
  });

  it('agrees in number', () => {
    expect(reachedOf({ reached: 1, checking: 1, notTrained: 1, noAnswer: 1 })).toBe(
      'WRAP has reached 1 of 4 schools (25 %); of the other 3, 1 reports other training we are checking, 1 has not been trained and 1 has not answered; the aim is all 4.',
    );
  });

  it('has words for all, none, one and no schools', () => {
    expect(reachedOf({ reached: 240 })).toBe('WRAP has reached all 240 schools counted.');
    expect(reachedOf({ reached: 1 })).toBe('WRAP has reached the one school counted.');
    expect(reachedOf({ checking: 1 })).toBe(
      'WRAP has not reached the one school counted, which reports other training we are checking.',
    );
    expect(reachedOf({ checking: 1, noAnswer: 239 })).toBe(
      'WRAP has reached none of 240 schools (0 %); 1 reports other training we are checking and 239 have not answered; the aim is all 240.',
    );
    expect(reachedOf({})).toBe('No school is counted, so there is nothing to tell.');
  });
});

describe('the training that the sentences name', () => {
  it('is a course only when it has reached every school that was reached', () => {
    expect(reachedOf({ reached: 216, noAnswer: 24 }, 215)).toMatch(/^Accepted training has reached 216 of 240 schools/);
    const reached = { reached: 0, checking: 0, notTrained: 0, noAnswer: 240 };
    expect(coverageSentence({ inScope: 240, reached, byCourse: [] })).toMatch(/^Accepted training has reached none of/);
    const accepted = { courseId: null, name: 'Other training, accepted', schools: 1 };
    expect(
      coverageSentence({ inScope: 1, reached: { ...reached, reached: 1, noAnswer: 0 }, byCourse: [accepted] }),
    ).toBe('Accepted training has reached the one school counted.');
  });

  it('is a course of the leads only when every school names it', () => {
    expect(leadsOf({ trained: 2 }, { course: null })).toMatch(
      "Every school's safeguarding lead has had Prevent training (2 of 2",
    );
    expect(leadsOf({ trained: 1, outOfDate: 1 }, { course: null })).toMatch('whose Prevent training is up to date');
  });
});

describe('the second sentence of the overview', () => {
  it('reads as the minute of 13 March 2018 does', () => {
    expect(leadsOf({ trained: 240 })).toBe(
      "Every school's safeguarding lead has had WRAP (240 of 240, advisory service list, 1 March).",
    );
  });

  it('says what is known of the leads who are not up to date', () => {
    expect(leadsOf({ trained: 238, notTrained: 2 })).toBe(
      '238 of 240 schools have a safeguarding lead whose WRAP is up to date (99.2 %, advisory service list, 1 March); the other 2 have no trained lead in post.',
    );
    expect(leadsOf({ trained: 1, outOfDate: 1, checking: 2, notTrained: 1, noAnswer: 3 })).toBe(
      '1 of 8 schools has a safeguarding lead whose WRAP is up to date (12.5 %, advisory service list, 1 March); of the other 7, 1 has a lead whose training is out of date, 2 report other training we are checking, 1 has no trained lead in post and 3 have not answered about their lead.',
    );
    expect(leadsOf({ outOfDate: 3 })).toBe(
      'None of 3 schools has a safeguarding lead whose WRAP is up to date (0 %, advisory service list, 1 March); 3 have a lead whose training is out of date.',
    );
  });

  it('prints only the source that is known, and the year when it is another', () => {
    expect(leadsOf({ trained: 240 }, { latestSource: null })).toMatch('(240 of 240, latest answer 1 March)');
    expect(leadsOf({ trained: 240 }, { latestSource: null, latestToldOn: null })).toMatch('(240 of 240)');
    expect(leadsOf({ trained: 240 }, { asAt: isoDate('2019-06-10') })).toMatch('list, 1 March 2018)');
  });

  it('names no source for all when they are several', () => {
    expect(leadsOf({ trained: 240 }, { hasSeveralSources: true })).toMatch(
      '(240 of 240, several sources, latest answer 1 March)',
    );
  });

  it('has words for no answer, one school and no schools', () => {
    expect(leadsOf({ noAnswer: 240 })).toBe('No school has told us whether its safeguarding lead has had WRAP.');
    expect(leadsOf({ notTrained: 1 }, { latestSource: null, latestToldOn: null })).toBe(
      'The one school counted has no trained lead in post (0 of 1).',
    );
    expect(leadsOf({})).toBe('No school is counted, so there is no safeguarding lead to tell of.');
  });
});
