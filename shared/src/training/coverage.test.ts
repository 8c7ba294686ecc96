import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { coverageAt, trainingTimelines } from './coverage.ts';
import type { Coverage, CoverageCounts } from './coverage-counts.ts';
import { decision, factsOf, school, statement } from './testing/example-facts.ts';
import { someDay, someFacts } from './testing/random-facts.ts';

const sumOf = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);
const march = isoDate('2018-03-13');

function expectClassesToAddUp(counts: CoverageCounts): void {
  for (const measure of ['reached', 'upToDate', 'staff', 'dsl'] as const) {
    expect([measure, sumOf(counts[measure])]).toEqual([measure, counts.inScope]);
  }
}

describe('coverage on a day', () => {
  it('has classes that add up to the schools in scope, in all and in each row', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const timelines = trainingTimelines(facts);
        const coverage = coverageAt(timelines, day);
        expect(coverage.inScope + sumOf(coverage.outOfScope)).toBe(timelines.length);
        for (const rows of [coverage.byPhase, coverage.byControl]) {
          rows.forEach(expectClassesToAddUp);
          expect(rows.reduce((sum, { inScope }) => sum + inScope, 0)).toBe(coverage.inScope);
        }
        expectClassesToAddUp(coverage);
      }),
    );
  });

  it('a school that has not answered changes nothing of the others', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const silent = school('silent');
        const more = {
          ...facts,
          organisations: [...facts.organisations, silent.organisation],
          lives: [...facts.lives, silent.life],
          descriptions: [...facts.descriptions, silent.description],
        };
        const [before, after] = [facts, more].map((each) => coverageAt(trainingTimelines(each), day));
        const isCounted = (after?.inScope ?? 0) - (before?.inScope ?? 0);
        for (const measure of ['reached', 'staff', 'dsl', 'upToDate'] as const) {
          const expected = { ...before?.[measure], noAnswer: (before?.[measure].noAnswer ?? 0) + isCounted };
          expect(after?.[measure]).toEqual(expected);
        }
      }),
    );
  });
});

describe('coverage through time and by kind of school', () => {
  it('counts the same schools as reached later, less those no longer counted', () => {
    const reached = (coverage: Coverage) => coverage.reached.reached;
    const alwaysOpen = someFacts.map((facts) => ({
      ...facts,
      lives: [],
      scopes: facts.scopes.slice(0, 1),
      descriptions: facts.descriptions.slice(0, 1),
    }));
    fc.assert(
      fc.property(alwaysOpen, someDay, someDay, (facts, a, b) => {
        const timelines = trainingTimelines(facts);
        const [earlier, later] = [a, b].toSorted().map((day) => reached(coverageAt(timelines, day)));
        expect(later).toBeGreaterThanOrEqual(earlier ?? 0);
      }),
    );
  });

  it('prints only phases and controls that have a school in scope', () => {
    const academy = { phase: 'secondary', control: 'academy', typeCode: '34' } as const;
    const closed = { life: { closedOn: isoDate('2017-08-31') }, description: { phase: 'nursery' } } as const;
    const schools = [school('a'), school('b', { description: academy }), school('c', closed)];
    const coverage = coverageAt(trainingTimelines(factsOf(schools)), march);
    expect(coverage.byPhase.map(({ key, name }) => [key, name])).toEqual([
      ['primary', 'Primary'],
      ['secondary', 'Secondary'],
    ]);
    expect(coverage.byControl.map(({ key, inScope }) => [key, inScope])).toEqual([
      ['maintained', 1],
      ['academy', 1],
    ]);
    expect(coverage.outOfScope).toEqual({ closed: 1, 'not-open-yet': 0, 'type-not-in-scope': 0, 'type-unknown': 0 });
  });
});

/** 240 schools on 13 March 2018: 215 by WRAP, one by an accepted certificate, 14 with other training, 10 silent. */
function minuteOfMarch2018(wrong: readonly number[]) {
  const numbers = Array.from({ length: 240 }, (_, index) => index + 1);
  const statements = numbers.slice(0, 230).map((number) => {
    const id = { organisationId: String(number), statementId: String(number), toldOn: isoDate('2018-02-01') };
    if (number > 215) return statement({ ...id, otherTraining: 'Training of our trust' });
    if (wrong.includes(number)) return statement({ ...id, staffAnswer: 'not-trained' });
    return statement({ ...id, courseId: 'wrap', heldOn: isoDate('2016-11-10') });
  });
  const leads = numbers.map((number) => {
    const id = { organisationId: String(number), statementId: `dsl ${String(number)}` };
    return statement({ ...id, dslTrainedOn: isoDate('2017-11-10'), source: 'advisory service list' });
  });
  return factsOf(
    numbers.map((number) => school(String(number))),
    { statements: [...statements, ...leads], decisions: [decision({ statementId: '216' })] },
  );
}

describe('the minute of 13 March 2018', () => {
  it('gives 216 of 240 reached, 14 being checked and 10 without answer', () => {
    const coverage = coverageAt(trainingTimelines(minuteOfMarch2018([])), march);
    expect(coverage.inScope).toBe(240);
    expect(coverage.reached).toEqual({ reached: 216, checking: 14, notTrained: 0, noAnswer: 10 });
    expect(coverage.dsl).toEqual({ trained: 240, outOfDate: 0, notTrained: 0, checking: 0, noAnswer: 0 });
  });

  it('gives 214 once two prove not to have been trained', () => {
    const coverage = coverageAt(trainingTimelines(minuteOfMarch2018([17, 99])), march);
    expect(coverage.reached).toEqual({ reached: 214, checking: 14, notTrained: 2, noAnswer: 10 });
  });
});
