import { expect, it } from 'vitest';
import { isoDate } from '../../calendar/iso-date.ts';
import type { Requirement } from '../requirement.ts';
import { unheardAudiences, unheardCaveats } from './unheard.ts';

function asked(role: Requirement['role'], validFrom: string, duty: string): Requirement {
  return {
    requirementId: `${role} ${validFrom}`,
    role,
    organisationKinds: ['service'],
    acceptedCourses: ['wrap'],
    validity: { kind: 'once' },
    validFrom: isoDate(validFrom),
    target: null,
    duty,
    isOurReading: true,
  };
}

const requirements = [
  asked('contractors', '2015-07-01', 'LA09'),
  asked('council-staff', '2015-07-01', 'LA09'),
  asked('governors', '2020-01-01', 'SC04'),
  asked('dsl', '2015-07-01', 'SC04'),
  asked('school-staff', '2015-07-01', 'LA09'),
];
const known = ['council-staff'] as const;

it('names whom training is asked of and nobody has told of, on the day alone and never those of whom schools tell', () => {
  expect(unheardAudiences(requirements, { asAt: isoDate('2019-06-10'), known })).toEqual(['contractors']);
  expect(unheardAudiences(requirements, { asAt: isoDate('2020-01-01'), known })).toEqual(['contractors', 'governors']);
  expect(unheardAudiences(requirements, { asAt: isoDate('2015-06-30'), known })).toEqual([]);
});

it('names of one duty those whose training serves it', () => {
  const asAt = isoDate('2020-01-01');
  expect(unheardAudiences(requirements, { asAt, known, duty: 'SC04' })).toEqual(['governors']);
});

it('says so, and nothing where nobody is missing', () => {
  expect(unheardCaveats(['contractors', 'governors'])).toEqual([
    'Nothing has been brought yet of others of whom training is asked, so nobody can say how many of them are trained: Contractors; School governors.',
  ]);
  expect(unheardCaveats([])).toEqual([]);
});
