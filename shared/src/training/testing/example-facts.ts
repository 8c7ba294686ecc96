import { isoDate } from '../../calendar/iso-date.ts';
import type { Description } from '../../schools/description.ts';
import type { Life } from '../../schools/life.ts';
import type { Organisation } from '../../schools/organisation.ts';
import type { Course } from '../course.ts';
import type { Decision } from '../decision.ts';
import { blankDraft } from '../draft.ts';
import type { TrainingFacts } from '../facts.ts';
import type { Requirement } from '../requirement.ts';
import type { Statement } from '../statement.ts';

/** Facts for tests: a course, a requirement or a school with everything ordinary except what the test says. */

export function course(code: string, changes: Partial<Course> = {}): Course {
  return { courseId: code, code, name: code.toUpperCase(), aliases: [], isActive: true, ...changes };
}

export function requirement(changes: Partial<Requirement>): Requirement {
  return {
    requirementId: 'requirement',
    role: 'whole-staff',
    organisationKinds: ['school'],
    acceptedCourses: ['wrap', 'ho-awareness'],
    validity: { kind: 'months', months: 36 },
    validFrom: isoDate('2015-07-01'),
    target: null,
    duty: 'LA09',
    isOurReading: true,
    ...changes,
  };
}

export function statement(changes: Partial<Statement>): Statement {
  return { ...blankDraft('school', isoDate('2018-03-01')), statementId: 'statement', ...changes };
}

export function decision(changes: Partial<Decision>): Decision {
  return {
    decisionId: 'decision',
    statementId: 'statement',
    role: 'whole-staff',
    outcome: 'accepted',
    equivalentCourseId: 'wrap',
    heldOn: null,
    decidedOn: isoDate('2018-03-10'),
    reason: 'Seen by the advisory service',
    ...changes,
  };
}

/** A school open since before records, described since 2015. */
export function school(
  organisationId: string,
  changes: { readonly life?: Partial<Life>; readonly description?: Partial<Description> } = {},
): { readonly organisation: Organisation; readonly life: Life; readonly description: Description } {
  return {
    organisation: { organisationId, kind: 'school', urn: null },
    life: {
      organisationId,
      openedOn: null,
      closedOn: null,
      isProposed: false,
      closedBasis: null,
      closedReason: null,
      ...changes.life,
    },
    description: {
      organisationId,
      validFrom: isoDate('2015-07-01'),
      name: organisationId,
      typeCode: '1',
      typeName: 'Community school',
      phase: 'primary',
      control: 'maintained',
      trust: null,
      postcode: null,
      town: null,
      dfeNumber: null,
      ...changes.description,
    },
  };
}

/** The default requirements, and the schools given. */
export function factsOf(
  schools: readonly ReturnType<typeof school>[],
  changes: Partial<TrainingFacts> = {},
): TrainingFacts {
  return {
    organisations: schools.map(({ organisation }) => organisation),
    lives: schools.map(({ life }) => life),
    descriptions: schools.map(({ description }) => description),
    successions: [],
    scopes: [],
    requirements: [
      requirement({ requirementId: 'staff' }),
      requirement({ requirementId: 'dsl', role: 'dsl', validity: { kind: 'months', months: 24 }, duty: 'SC04' }),
    ],
    courses: [course('wrap'), course('ho-awareness'), course('other')],
    statements: [],
    decisions: [],
    registerKnownFrom: isoDate('2015-07-01'),
    ...changes,
  };
}
