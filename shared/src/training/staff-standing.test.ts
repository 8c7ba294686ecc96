import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate } from '../calendar/iso-date.ts';
import { valueAt } from '../measure/steps.ts';
import { requirementSteps } from './requirement.ts';
import type { Requirement } from './requirement.ts';
import { staffStanding } from './staff-standing.ts';
import { staffTelling } from './telling.ts';
import type { Telling } from './telling.ts';
import { decision, requirement, statement } from './testing/example-facts.ts';

const wrapIn2015 = staffTelling(statement({ courseId: 'wrap', heldOn: isoDate('2015-03-14') }), []);
const otherTraining = statement({ otherTraining: 'Online course of our own', toldOn: isoDate('2018-03-01') });

function standingOn(
  tellings: readonly Telling[],
  day: string,
  requirements: readonly Requirement[] = [requirement({})],
) {
  const steps = requirementSteps(requirements, { role: 'whole-staff', kind: 'school' });
  const { reached, staff } = staffStanding(tellings, steps);
  return [valueAt(reached, dayNumber(isoDate(day))), valueAt(staff, dayNumber(isoDate(day)))];
}

describe('staff who had an accepted course', () => {
  it('are trained from the day it was held until the interval ends, and reached for ever', () => {
    expect(standingOn([wrapIn2015], '2015-03-13')).toEqual(['noAnswer', 'noAnswer']);
    expect(standingOn([wrapIn2015], '2015-03-14')).toEqual(['reached', 'trained']);
    expect(standingOn([wrapIn2015], '2018-03-13')).toEqual(['reached', 'trained']);
    expect(standingOn([wrapIn2015], '2018-03-14')).toEqual(['reached', 'outOfDate']);
  });

  it('stay reached when the course is no longer accepted, but are not trained any more', () => {
    const changed = requirement({ acceptedCourses: ['ho-awareness'], validFrom: isoDate('2017-01-01') });
    expect(standingOn([wrapIn2015], '2016-12-31', [requirement({}), changed])).toEqual(['reached', 'trained']);
    expect(standingOn([wrapIn2015], '2017-01-01', [requirement({}), changed])).toEqual(['reached', 'outOfDate']);
  });

  it('are reached from the day on which their course is first accepted', () => {
    const telling = staffTelling(statement({ courseId: 'other', heldOn: isoDate('2017-01-10') }), []);
    const wider = requirement({ acceptedCourses: ['wrap', 'other'], validFrom: isoDate('2018-03-10') });
    expect(standingOn([telling], '2018-03-09', [requirement({}), wider])).toEqual(['checking', 'checking']);
    expect(standingOn([telling], '2018-03-10', [requirement({}), wider])).toEqual(['reached', 'trained']);
  });
});

describe('staff of whom other training is told', () => {
  it('are being checked from the day it was told until somebody decides', () => {
    const telling = staffTelling(otherTraining, [decision({ outcome: 'refused' })]);
    const days = ['2018-02-28', '2018-03-01', '2018-03-09', '2018-03-10'].map((day) => standingOn([telling], day)[0]);
    expect(days).toEqual(['noAnswer', 'checking', 'checking', 'notTrained']);
  });

  it('are reached from the day of the decision, and trained from the day it was held', () => {
    const telling = staffTelling(otherTraining, [decision({ heldOn: isoDate('2015-03-12') })]);
    expect(standingOn([telling], '2018-03-09')).toEqual(['checking', 'checking']);
    expect(standingOn([telling], '2018-03-10')).toEqual(['reached', 'trained']);
    expect(standingOn([telling], '2018-03-12')).toEqual(['reached', 'outOfDate']);
  });

  it('stay out of date: an unverified claim hides nothing that is overdue', () => {
    expect(standingOn([wrapIn2015, staffTelling(otherTraining, [])], '2018-03-14')).toEqual(['reached', 'outOfDate']);
  });

  it('are being checked when the school gives the day and nobody named the course, until somebody decides', () => {
    const told = statement({ staffAnswer: 'trained', heldOn: isoDate('2017-10-05') });
    expect(standingOn([staffTelling(told, [])], '2018-03-13')).toEqual(['checking', 'checking']);
    const accepted = staffTelling(told, [decision({ equivalentCourseId: 'wrap' })]);
    expect(standingOn([accepted], '2018-03-09')).toEqual(['checking', 'checking']);
    expect(standingOn([accepted], '2018-03-10')).toEqual(['reached', 'trained']);
  });

  it('are being checked when a school says "trained" without the day', () => {
    const telling = staffTelling(statement({ staffAnswer: 'trained', courseId: 'wrap' }), []);
    expect(standingOn([telling], '2018-03-13')).toEqual(['checking', 'checking']);
  });
});

describe('staff of whom nothing is told', () => {
  it('are no answer, never a no', () => {
    expect(standingOn([], '2018-03-13')).toEqual(['noAnswer', 'noAnswer']);
    expect(standingOn([staffTelling(statement({ askedOn: isoDate('2018-02-01') }), [])], '2018-03-13')).toEqual([
      'noAnswer',
      'noAnswer',
    ]);
  });

  it('are not trained once the school says so', () => {
    const telling = staffTelling(statement({ staffAnswer: 'not-trained', courseId: 'wrap' }), []);
    expect(standingOn([telling], '2018-02-28')).toEqual(['noAnswer', 'noAnswer']);
    expect(standingOn([telling], '2018-03-01')).toEqual(['notTrained', 'notTrained']);
  });
});
