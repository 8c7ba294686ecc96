import fc from 'fast-check';
import { dayNumber, dayOfNumber, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { OrganisationKind } from '../../schools/organisation.ts';
import type { Succession } from '../../schools/succession.ts';
import type { Decision } from '../decision.ts';
import type { TrainingFacts } from '../facts.ts';
import { trainingRoles } from '../requirement.ts';
import type { Requirement, TrainingRole, Validity } from '../requirement.ts';
import type { Statement } from '../statement.ts';
import { course, school } from './example-facts.ts';

/** Facts of a few schools over four years, leap day and edges of intervals included, as random as the types allow. */

const first = dayNumber(isoDate('2015-01-01'));
const last = dayNumber(isoDate('2019-12-31'));
/** Few enough to meet often, with the days on either side, a leap day and a day a year from one. */
const edges = ['2015-07-01', '2016-02-29', '2017-02-28', '2018-03-13'].map((day) => dayNumber(isoDate(day)));
const nearEdges = edges.flatMap((day) => [day - 1, day, day + 1]).map(dayOfNumber);

export const someDay: fc.Arbitrary<IsoDate> = fc.oneof(fc.integer({ min: first, max: last }).map(dayOfNumber), {
  weight: 2,
  arbitrary: fc.constantFrom(...nearEdges),
});

export const schoolIds = ['a', 'b'] as const;
const schoolId = fc.constantFrom(...schoolIds);
const courseId = fc.constantFrom('wrap', 'ho-awareness', 'other');

function maybe<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 2, arbitrary: value }, fc.constant(null));
}

function seldom<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof(value, { weight: 4, arbitrary: fc.constant(null) });
}

const answer = maybe(fc.constantFrom('trained' as const, 'not-trained' as const));

const anyStatement: fc.Arbitrary<Statement> = fc.record({
  statementId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  organisationId: schoolId,
  toldOn: someDay,
  staffAnswer: answer,
  courseId: maybe(courseId),
  heldOn: maybe(someDay),
  staffTrained: fc.constant(null),
  staffInPost: fc.constant(null),
  otherTraining: seldom(fc.constant('own course')),
  dslAnswer: answer,
  dslCourseId: maybe(courseId),
  dslTrainedOn: maybe(someDay),
  dslInPostSince: maybe(someDay),
  dslLeftOn: seldom(someDay),
  dslOtherTraining: seldom(fc.constant('own course')),
  askedOn: maybe(someDay),
  remindedOn: maybe(someDay),
  source: fc.constant(null),
  evidence: fc.constant(null),
});

/** Random blanks seldom make a whole answer, so half of them are one. */
const goodStatement = fc.tuple(anyStatement, someDay, maybe(someDay)).map(([statement, heldOn, inPostSince]) => ({
  ...statement,
  staffAnswer: 'trained' as const,
  courseId: 'wrap',
  heldOn,
  dslAnswer: 'trained' as const,
  dslTrainedOn: heldOn,
  dslInPostSince: inPostSince,
}));

const someStatement: fc.Arbitrary<Statement> = fc.oneof(anyStatement, goodStatement);

const someDecision: fc.Arbitrary<Decision> = fc.record({
  decisionId: fc.constant('decision'),
  statementId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  role: fc.constantFrom(...trainingRoles),
  outcome: fc.constantFrom('accepted' as const, 'refused' as const),
  equivalentCourseId: maybe(courseId),
  heldOn: maybe(someDay),
  decidedOn: someDay,
  reason: fc.constant('seen'),
});

export const someValidity: fc.Arbitrary<Validity> = fc.oneof(
  fc.integer({ min: 1, max: 36 }).map((months): Validity => ({ kind: 'months', months })),
  fc.constantFrom('09-01', '02-29', '01-01').map((startsOn): Validity => ({ kind: 'window', startsOn })),
  fc.constant<Validity>({ kind: 'once' }),
);

function someRequirement(role: TrainingRole): fc.Arbitrary<Requirement> {
  return fc.record({
    requirementId: fc.constant('requirement'),
    role: fc.constant(role),
    organisationKinds: fc.constantFrom<OrganisationKind[]>(['school'], ['school'], ['school', 'service'], ['partner']),
    acceptedCourses: fc.constantFrom(
      ['wrap'],
      ['wrap'],
      ['wrap', 'ho-awareness'],
      ['ho-awareness'],
      ['wrap', 'other'],
      [],
    ),
    validity: someValidity,
    validFrom: someDay,
    target: fc.constant(null),
    duty: fc.constant('LA09'),
    isOurReading: fc.boolean(),
  });
}

const someSuccession: fc.Arbitrary<Succession> = fc.record({
  predecessorId: schoolId,
  successorId: schoolId,
  kind: fc.constantFrom('conversion' as const, 'merger' as const),
  carries: maybe(fc.boolean()),
  on: fc.constant(null),
});

const someSchools = fc
  .tuple(
    ...schoolIds.map((id) =>
      fc.record({
        organisation: fc.constant(school(id).organisation),
        life: fc.record({
          organisationId: fc.constant(id),
          openedOn: seldom(someDay),
          closedOn: seldom(someDay),
          isProposed: fc.constantFrom(true, false, false, false),
          closedBasis: fc.constant(null),
          closedReason: fc.constant(null),
        }),
        descriptions: fc.array(
          fc.record({ validFrom: someDay, typeCode: fc.constantFrom('1', '1', '1', '11', null) }).map((description) => {
            return school(id, { description }).description;
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ),
  )
  .map((all) => ({
    organisations: all.map(({ organisation }) => organisation),
    lives: all.map(({ life }) => life),
    descriptions: all.flatMap(({ descriptions }) => descriptions),
  }));

const someScope = fc
  .record({ validFrom: someDay, typeCodes: fc.constantFrom(['1'], ['1', '11'], ['11']) })
  .map((scope) => ({ scopeId: 'scope', ...scope }));

export const someFacts: fc.Arbitrary<TrainingFacts> = fc
  .record({
    schools: someSchools,
    successions: fc.array(someSuccession, { maxLength: 3 }),
    scopes: fc.array(someScope, { minLength: 1, maxLength: 3 }),
    requirements: fc
      .tuple(...trainingRoles.map((role) => fc.array(someRequirement(role), { maxLength: 4 })))
      .map((requirements) => requirements.flat()),
    statements: fc.uniqueArray(someStatement, {
      minLength: 1,
      maxLength: 5,
      selector: ({ statementId }) => statementId,
    }),
    decisions: fc.array(someDecision, { maxLength: 4 }),
    registerKnownFrom: maybe(someDay),
  })
  .map(({ schools, ...rest }) => ({
    ...schools,
    ...rest,
    courses: [course('wrap'), course('ho-awareness'), course('other')],
  }));
