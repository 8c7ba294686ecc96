import { describe, expect, it } from 'vitest';
import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { validityWords } from '@due-regard/shared/training/validity-words.ts';
import type { Requirement } from './course.ts';
import { courseNames, periodsOf, requirementSentence } from './requirement-words.ts';

const wrap = { factId: 'f', courseId: 'wrap', code: 'wrap', name: 'WRAP', aliases: [], isActive: true };

const staff: Requirement = {
  requirementId: 'r1',
  role: 'whole-staff',
  organisationKinds: ['school'],
  acceptedCourses: ['wrap', 'ho-awareness'],
  validity: { kind: 'months', months: 36 },
  validFrom: isoDate('2015-07-01'),
  target: null,
  duty: 'LA09',
  isOurReading: true,
};
const later: Requirement = { ...staff, requirementId: 'r2', validFrom: isoDate('2018-09-01') };
const centres: Requirement = { ...later, requirementId: 'r3', organisationKinds: ['childrens-centre'] };

describe('what is asked, in words', () => {
  it('a requirement holds until the day before the next of its role and kind', () => {
    expect(periodsOf([staff, later], 'whole-staff').map(({ words, isLatest }) => [words, isLatest])).toEqual([
      ['from 1 September 2018', true],
      ['from 1 July 2015 to 31 August 2018', false],
    ]);
  });

  it('what is asked of others does not end it, and another role has its own', () => {
    const words = periodsOf([staff, centres], 'whole-staff').map((period) => period.words);
    expect(words).toEqual(['from 1 September 2018', 'from 1 July 2015']);
    expect(periodsOf([staff], 'dsl')).toEqual([]);
  });

  it('says how long training counts, however it is reckoned', () => {
    expect(validityWords({ kind: 'months', months: 24 })).toBe('counts for 24 months');
    expect(validityWords({ kind: 'window', startsOn: '09-01' })).toBe('counts until the next 1 September');
    expect(validityWords({ kind: 'window', startsOn: '02-29' })).toBe('counts until the next 29 February');
    expect(validityWords({ kind: 'once' })).toBe('counts for good');
  });

  it('one course is named, several are counted, an unknown one keeps its id', () => {
    expect(requirementSentence({ ...staff, acceptedCourses: ['wrap'] }, [wrap])).toBe(
      'Schools: whole staff need WRAP, which counts for 36 months.',
    );
    expect(requirementSentence({ ...staff, role: 'dsl' }, [wrap])).toBe(
      'Schools: the safeguarding lead needs one of 2 courses, which counts for 36 months.',
    );
    expect(requirementSentence({ ...staff, role: 'health', target: 85 }, [wrap])).toBe(
      'NHS staff (Schools) need one of 2 courses, which counts for 36 months; the aim is 85 %.',
    );
    expect(courseNames(['wrap', 'gone'], [wrap])).toEqual(['WRAP', 'gone']);
  });
});
