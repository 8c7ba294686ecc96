import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { openClaims } from './open-claims.ts';
import { decision, factsOf, requirement, school, statement } from './testing/example-facts.ts';
import { schoolIds, someDay, someFacts } from './testing/random-facts.ts';
import { schoolOnADay } from './testing/rules-by-day.ts';

const claim = statement({ organisationId: 'a', otherTraining: 'our own', dslOtherTraining: 'level 3' });
const openOn = (day: string, decisions: readonly ReturnType<typeof decision>[] = []) =>
  openClaims(factsOf([school('a')], { statements: [claim], decisions }), isoDate(day)).map(({ role, daysWaiting }) => [
    role,
    daysWaiting,
  ]);

describe('claims that wait for an officer', () => {
  it('wait from the day they were told, for staff and lead apart', () => {
    expect(openOn('2018-02-28')).toEqual([]);
    expect(openOn('2018-03-13')).toEqual([
      ['whole-staff', 12],
      ['dsl', 12],
    ]);
  });

  it('end with the decision, accepted or refused', () => {
    expect(openOn('2018-03-09', [decision({})])).toHaveLength(2);
    expect(openOn('2018-03-10', [decision({})])).toEqual([['dsl', 9]]);
    expect(openOn('2018-03-10', [decision({ role: 'dsl', outcome: 'refused' })])).toEqual([['whole-staff', 9]]);
  });

  it('stay open when accepted as a course that nobody asks for', () => {
    expect(openOn('2018-03-10', [decision({ equivalentCourseId: 'other' })])).toHaveLength(2);
  });
});

describe('sessions whose course nobody named', () => {
  it('wait, of staff but not of leads', () => {
    const day = isoDate('2018-01-10');
    const told = statement({ organisationId: 'a', heldOn: day, dslTrainedOn: day });
    const facts = factsOf([school('a')], { statements: [told] });
    expect(openClaims(facts, isoDate('2018-03-13')).map(({ role }) => role)).toEqual(['whole-staff']);
  });

  it('wait no more once another answer names a course that counts', () => {
    const day = isoDate('2018-01-10');
    const unnamed = statement({ statementId: 'list', organisationId: 'a', heldOn: day });
    const open = (courseId: string, organisationId = 'a', heldOn = day) => {
      const named = statement({ statementId: 'named', organisationId, heldOn, courseId });
      const facts = factsOf([school('a'), school('b')], { statements: [unnamed, named] });
      return openClaims(facts, isoDate('2018-03-13')).map((each) => each.statement.statementId);
    };
    expect(open('wrap')).toEqual([]);
    expect(open('other')).toEqual(['list', 'named']);
    expect([open('wrap', 'b'), open('wrap', 'a', isoDate('2018-01-11'))]).toEqual([['list'], ['list']]);
  });
});

describe('courses that are not asked for', () => {
  it('wait, but not those that counted once, only those that never did', () => {
    const wider = { acceptedCourses: ['other'], validFrom: isoDate('2018-03-10') };
    const requirements = [requirement({ validFrom: isoDate('2015-07-01') }), requirement(wider)];
    const told = ['wrap', 'other'].map((courseId) =>
      statement({ statementId: courseId, organisationId: 'a', courseId, heldOn: isoDate('2018-01-10') }),
    );
    const facts = factsOf([school('a')], { statements: told, requirements });
    const open = (day: string) => openClaims(facts, isoDate(day)).map((each) => each.statement.courseId);
    expect([open('2018-03-09'), open('2018-03-10')]).toEqual([['other'], []]);
  });

  it('begin on the day on which the course is asked for no longer, where its day is not given', () => {
    const narrower = { acceptedCourses: ['other'], validFrom: isoDate('2018-03-10') };
    const requirements = [requirement({}), requirement(narrower)];
    const statements = [statement({ organisationId: 'a', courseId: 'wrap' })];
    const facts = factsOf([school('a')], { statements, requirements });
    expect(['2018-03-09', '2018-03-10'].map((day) => openClaims(facts, isoDate(day)).length)).toEqual([0, 1]);
  });

  it('no school is being checked without a claim that somebody can decide', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const open = openClaims(facts, day).filter(({ role }) => role === 'whole-staff');
        const isChecked = schoolIds.some((id) => schoolOnADay(facts, id, day).reached === 'checking');
        expect(isChecked && open.length === 0).toBe(false);
      }),
    );
  });
});
