import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoDate } from '../calendar/iso-date.ts';
import { trainingTimelines } from './coverage.ts';
import { expiringSchools, expiringWithin, lapseOf } from './expiring.ts';
import { factsOf, requirement, school, statement } from './testing/example-facts.ts';
import { someDay, someFacts } from './testing/random-facts.ts';
import { schoolOnADay } from './testing/rules-by-day.ts';

const march = isoDate('2018-03-13');

/** Up to date until the day before `lapsesOn`, by a lead trained two years before. */
function lapsing(organisationId: string, lapsesOn: string) {
  const dslTrainedOn = isoDate(lapsesOn.replace('2018', '2016'));
  return statement({ organisationId, courseId: 'wrap', heldOn: isoDate('2017-11-10'), dslTrainedOn });
}

describe('schools about to fall out of date', () => {
  const statements = [
    lapsing('a', '2018-04-12'),
    lapsing('b', '2018-05-12'),
    lapsing('c', '2018-06-11'),
    lapsing('d', '2018-06-12'),
  ];
  const schools = ['a', 'b', 'c', 'd', 'silent'].map((name) => school(name));
  const timelines = trainingTimelines(factsOf(schools, { statements }));

  it('are counted within 30, 60 and 90 days, each count holding the ones before', () => {
    expect(expiringWithin(timelines, march)).toEqual({ days30: 1, days60: 2, days90: 3 });
    const list = expiringSchools(timelines, { asAt: march, days: 60 });
    expect(list.map(({ timeline, lapsesOn }) => [timeline.organisationId, lapsesOn])).toEqual([
      ['a', '2018-04-12'],
      ['b', '2018-05-12'],
    ]);
  });

  it('do not count when they close first', () => {
    const closing = school('a', { life: { closedOn: isoDate('2018-04-11') } });
    const facts = factsOf([closing], { statements: [lapsing('a', '2018-04-12')] });
    expect(expiringWithin(trainingTimelines(facts), march)).toEqual({ days30: 0, days60: 0, days90: 0 });
  });

  it('have a first day out of date only while they are up to date', () => {
    expect(timelines.map((timeline) => lapseOf(timeline, march)).slice(0, 2)).toEqual(['2018-04-12', '2018-05-12']);
    expect(timelines.map((timeline) => lapseOf(timeline, isoDate('2018-06-12')))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('have no such day where once is enough', () => {
    const validity = { kind: 'once' } as const;
    const requirements = [requirement({ validity }), requirement({ role: 'dsl', validity })];
    const facts = factsOf([school('a')], { statements: [lapsing('a', '2018-04-12')], requirements });
    expect(trainingTimelines(facts).map((timeline) => lapseOf(timeline, march))).toEqual([null]);
  });

  it('are up to date until the day before, read from the rules of each day', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const classOn = (id: string, on: typeof day) => schoolOnADay(facts, id, on).upToDate;
        for (const timeline of trainingTimelines(facts)) {
          const { organisationId } = timeline;
          const lapse = lapseOf(timeline, day);
          if (classOn(organisationId, day) !== 'trained') expect(lapse).toBeNull();
          if (lapse === null) continue;
          expect(daysBetween(day, lapse)).toBeGreaterThan(0);
          expect(classOn(organisationId, lapse)).not.toBe('trained');
          expect(classOn(organisationId, addDays(lapse, -1))).toBe('trained');
        }
      }),
    );
  });
});
