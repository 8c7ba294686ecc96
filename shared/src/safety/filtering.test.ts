import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate } from '../calendar/iso-date.ts';
import { entryDeadlines } from '../registers/deadlines.ts';
import { viewOf } from '../registers/standing.ts';
import { someDay } from '../registers/testing/random-values.ts';
import { problemsIn, told } from '../registers/testing/told.ts';
import { filtering } from './filtering.ts';

const minute = isoDate('2018-03-13');

/** Schools `a`, `b`… of which as many are counted as said. */
function schoolsOf(all: number, counted = all) {
  const ids = Array.from({ length: all }, (_, index) => String.fromCodePoint(97 + index));
  return new Map(ids.map((id, index) => [id, { name: `School ${id}`, isInScope: index < counted }]));
}

function entryOf(school: string, more: object = {}) {
  const values = { school, isProviderKnown: 'known', provider: 'County broadband service', ...more };
  return told(filtering, values, { entryId: `of ${school}` });
}

const unknown = { isProviderKnown: 'unknown', provider: null };

function standing(more: object, schools = schoolsOf(1)): string | undefined {
  const entry = entryOf('a', more);
  return filtering.standingOf?.(entry, viewOf([entry], minute, { schools }));
}

function summary(entries: readonly ReturnType<typeof entryOf>[], schools = schoolsOf(4)): readonly string[] {
  return filtering.summaryOf?.(entries, viewOf(entries, minute, { schools })) ?? [];
}

describe('the internet filtering of a school', () => {
  test('lasts through the last day of its contract, and says 90 days before that it ends', () => {
    expect(standing({ contractEnds: '2018-03-12' })).toBe('ended');
    expect(standing({ contractEnds: '2018-03-13' })).toBe('ending');
    expect(standing({ contractEnds: addDays(minute, 90) })).toBe('ending');
    expect(standing({ contractEnds: addDays(minute, 91) })).toBe('known');
    expect(standing({})).toBe('known');
  });

  test('is not known where nobody knows who provides it, whatever else is known', () => {
    expect(standing({ ...unknown, contractEnds: '2018-01-01' })).toBe('unknown');
    expect(problemsIn(filtering, { school: 'a', isProviderKnown: 'known' })).toEqual([['provider', 'missing']]);
    expect(problemsIn(filtering, { school: 'a', isProviderKnown: 'unknown', provider: 'A firm' })).toEqual([
      ['provider', 'not-known'],
    ]);
  });

  test('falls due by the name of the school, and no more once the school is not counted', () => {
    const entries = [entryOf('a', { contractEnds: '2018-07-31' }), entryOf('b', { contractEnds: '2018-07-31' })];
    const due = entryDeadlines({ entries, schools: schoolsOf(2, 1) }, minute);
    expect(due.map(({ what, title, dueOn, publication }) => [what, title, dueOn, publication])).toEqual([
      ['Filtering contract ends', 'School a', '2018-07-31', 'officers'],
    ]);
    expect(standing({ contractEnds: '2018-01-01' }, schoolsOf(1, 0))).toBe('left');
  });
});

describe('the list of all schools', () => {
  test('says how many providers are not known, and never that a school which is not on it has no gap', () => {
    const entries = [entryOf('a', unknown), entryOf('b', { contractEnds: '2018-01-31' })];
    expect(summary(entries)).toEqual([
      'Of 4 schools, the provider of 1 is not known and the contract of 1 has ended; 2 schools are not on the list.',
    ]);
    expect(summary(['a', 'b', 'c', 'd'].map((school) => entryOf(school)))).toEqual([
      'Of 4 schools, none is listed with a provider that is not known and no contract has ended; every school is on the list.',
    ]);
  });

  test('counts a school once, and none that is not counted on the day', () => {
    const entries = [entryOf('a', unknown), entryOf('a', unknown), entryOf('c', unknown)];
    expect(summary(entries, schoolsOf(3, 2))).toEqual([
      'Of 2 schools, the provider of 1 is not known and no contract has ended; 1 school is not on the list.',
    ]);
  });

  test('names every school that is counted, on it or not, whatever is said of each', () => {
    const said = fc.record({ contractEnds: fc.option(someDay), isKnown: fc.boolean() });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), fc.nat(3), (all, absent) => {
        const entries = all.map(({ contractEnds, isKnown }, index) =>
          entryOf(String.fromCodePoint(97 + index), { contractEnds, ...(isKnown ? {} : unknown) }),
        );
        const schools = schoolsOf(all.length + absent);
        const [words = ''] = summary(entries, schools);
        const listed = / (\d+) schools? (?:is|are) not on the list/.exec(words)?.[1] ?? '0';
        expect(Number(listed) + entries.length).toBe(schools.size);
        const standings = entries.map((entry) => filtering.standingOf?.(entry, viewOf(entries, minute, { schools })));
        const count = Number(/provider of (\d+) is not known/.exec(words)?.[1] ?? '0');
        expect(count).toBe(standings.filter((one) => one === 'unknown').length);
      }),
    );
  });
});
