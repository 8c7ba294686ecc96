import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../calendar/iso-date.ts';
import { openClaims } from './open-claims.ts';
import { decision, factsOf, school, statement } from './testing/example-facts.ts';
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
