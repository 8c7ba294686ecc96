import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../../calendar/iso-date.ts';
import type { Requirement } from '../requirement.ts';
import { requirementSteps } from '../requirement.ts';
import { requirement } from '../testing/example-facts.ts';
import { effectsUnder, personDays } from './person.ts';
import type { TrainingRecord } from './facts.ts';
import { completion } from './testing/example-people.ts';

const role = 'council-staff';
const asked = requirement({ role, organisationKinds: ['service'], validity: { kind: 'months', months: 24 } });

function classOn(
  day: string,
  records: readonly TrainingRecord[],
  requirements: readonly Requirement[] = [asked],
): string {
  const effectOf = effectsUnder(requirementSteps(requirements, { role, kind: 'service' }));
  const number = dayNumber(isoDate(day));
  const classes = Object.entries(personDays(records.map(effectOf)))
    .filter(([, days]) => days.some(({ from, to }) => from <= number && number <= to))
    .map(([name]) => name);
  return classes.join(' and ') || 'noAnswer';
}

describe('one person’s training', () => {
  const held = completion('a', '2016-02-29');

  it('counts from the day it was completed until the day before it must be renewed', () => {
    expect(classOn('2016-02-28', [held])).toBe('noAnswer');
    expect(classOn('2016-02-29', [held])).toBe('trained');
    expect(classOn('2018-02-27', [held])).toBe('trained');
    expect(classOn('2018-02-28', [held])).toBe('outOfDate');
  });

  it('that a learning system says is not completed is not trained from that day on', () => {
    const missed = completion('a', '2018-03-01', { outcome: 'not-completed' });
    expect(classOn('2018-02-28', [missed])).toBe('noAnswer');
    expect(classOn('2018-03-01', [missed])).toBe('notTrained');
    expect(classOn('2018-03-01', [missed, completion('a', '2018-03-01')])).toBe('trained');
  });

  it('that lapsed is out of date, whatever a learning system says of a new course', () => {
    const missed = completion('a', '2018-03-01', { outcome: 'not-completed' });
    expect(classOn('2018-06-01', [held, missed])).toBe('outOfDate');
  });

  it('in a course that is not asked for says nothing', () => {
    const other = completion('a', '2018-03-01', { courseId: 'other' });
    expect(classOn('2018-06-01', [other, { ...other, outcome: 'not-completed' }])).toBe('noAnswer');
  });

  it('follows what is asked from the day on which it is asked', () => {
    const shorter = { ...asked, validity: { kind: 'months', months: 12 }, validFrom: isoDate('2017-06-01') } as const;
    expect(classOn('2017-05-31', [held], [asked, shorter])).toBe('trained');
    expect(classOn('2017-06-01', [held], [asked, shorter])).toBe('outOfDate');
  });

  it('is unknown while nothing is asked', () => {
    expect(classOn('2017-05-31', [held], [])).toBe('noAnswer');
  });
});
