import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { periodsOf, valueAt } from '../measure/steps.ts';
import { trainingTimelines } from './coverage.ts';
import { factsOf, school, statement } from './testing/example-facts.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import { schoolOnADay } from './testing/rules-by-day.ts';
import type { SchoolTimeline } from './timeline.ts';

const onDay = (timeline: SchoolTimeline, day: IsoDate) => ({
  scope: valueAt(timeline.scope, dayNumber(day)),
  reached: valueAt(timeline.reached, dayNumber(day)),
  staff: valueAt(timeline.staff, dayNumber(day)),
  dsl: valueAt(timeline.dsl, dayNumber(day)),
  upToDate: valueAt(timeline.upToDate, dayNumber(day)),
});

describe('a school’s history', () => {
  it('says on any day what the rules say when they are read for that day alone', () => {
    const days = fc.array(someDay, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(someFacts, days, (facts, asked) => {
        for (const timeline of trainingTimelines(facts)) {
          for (const day of asked) {
            const expected = schoolOnADay(facts, timeline.organisationId, day);
            expect({ day, ...onDay(timeline, day) }).toEqual({ day, ...expected });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which statements and decisions came', () => {
    const shuffled = someFacts.chain((facts) => {
      const { statements, decisions } = facts;
      return fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray([...statements], { minLength: statements.length }),
        fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
      );
    });
    const withoutCourses = (timeline: SchoolTimeline) => ({ ...timeline, reachedBy: timeline.reachedBy.length });
    fc.assert(
      fc.property(shuffled, ([facts, statements, decisions]) => {
        const moved = trainingTimelines({ ...facts, statements, decisions });
        expect(moved.map(withoutCourses)).toEqual(trainingTimelines(facts).map(withoutCourses));
      }),
    );
  });

  it('a school once reached stays reached, whatever falls out of date', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { reached } of trainingTimelines(facts)) {
          const periods = periodsOf(reached).map(({ value }) => value);
          expect(periods.slice(0, -1)).not.toContain('reached');
        }
      }),
    );
  });
});

describe('what belongs to a history', () => {
  it('a conversion keeps what the school told before it became an academy', () => {
    const told = statement({ organisationId: 'school', courseId: 'wrap', heldOn: isoDate('2017-01-10') });
    const conversion = { predecessorId: 'school', successorId: 'academy', kind: 'conversion', carries: null } as const;
    const schools = [
      school('school', { life: { closedOn: isoDate('2017-12-31') } }),
      school('academy', { life: { openedOn: isoDate('2018-01-01') } }),
    ];
    const facts = factsOf(schools, { statements: [told], successions: [{ ...conversion, on: null }] });
    const [before, after] = trainingTimelines(facts).map((timeline) => onDay(timeline, isoDate('2018-03-13')));
    expect([before?.scope, after?.scope]).toEqual(['closed', 'in-scope']);
    expect([after?.reached, after?.staff]).toEqual(['reached', 'trained']);
  });

  it('an organisation that was not yet known, or is no school, has no history', () => {
    const service = { organisationId: 'service', kind: 'service', urn: null } as const;
    const unknown = { organisationId: 'unknown', kind: 'school', urn: null } as const;
    const facts = factsOf([school('school')]);
    const all = trainingTimelines({ ...facts, organisations: [...facts.organisations, service, unknown] });
    expect(all.map(({ organisationId }) => organisationId)).toEqual(['school']);
    const half = trainingTimelines({ ...facts, descriptions: [] });
    expect(half.map((timeline) => onDay(timeline, isoDate('2018-03-13')).scope)).toEqual(['type-unknown']);
  });

  it('keeps the day a school was last asked and last reminded', () => {
    const asked = (day: string) => statement({ statementId: day, askedOn: isoDate(day) });
    const [timeline] = trainingTimelines(
      factsOf([school('school')], { statements: [asked('2018-02-01'), asked('2017-11-01')] }),
    );
    const askedBy = (day: string) => timeline && valueAt(timeline.askedOn, dayNumber(isoDate(day)));
    expect(['2017-10-31', '2018-01-31', '2018-02-01'].map(askedBy)).toEqual([null, '2017-11-01', '2018-02-01']);
    expect(timeline && valueAt(timeline.remindedOn, dayNumber(addDays(isoDate('2018-02-01'), 1)))).toBeNull();
  });
});
