import fc from 'fast-check';
import { dayNumber, dayOfNumber, isoDate } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { Succession } from '../../schools/succession.ts';
import type { Decision } from '../decision.ts';
import type { TrainingFacts } from '../facts.ts';
import type { Requirement, Validity } from '../requirement.ts';
import type { Statement } from '../statement.ts';
import { course, school } from './example-facts.ts';

/** Facts of a few schools over four years, leap day and edges of intervals included, as random as the types allow. */

const first = dayNumber(isoDate('2015-01-01'));
const last = dayNumber(isoDate('2019-12-31'));
const edges = ['2015-07-01', '2016-02-28', '2016-02-29', '2016-03-01', '2017-02-27', '2017-02-28', '2018-03-13'];

export const someDay: fc.Arbitrary<IsoDate> = fc.oneof(
  fc.integer({ min: first, max: last }).map(dayOfNumber),
  fc.constantFrom(...edges.map(isoDate)),
);

export const schoolIds = ['a', 'b', 'c'] as const;
const schoolId = fc.constantFrom(...schoolIds);
const courseId = fc.constantFrom('wrap', 'ho-awareness', 'other');
const role = fc.constantFrom('whole-staff' as const, 'dsl' as const);

function maybe<T>(value: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | null> {
  return fc.option(value, { nil: null, freq });
}

const answer = maybe(fc.constantFrom('trained' as const, 'not-trained' as const));

export const someStatement: fc.Arbitrary<Statement> = fc.record({
  statementId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  organisationId: schoolId,
  toldOn: someDay,
  staffAnswer: answer,
  courseId: maybe(courseId, 4),
  heldOn: maybe(someDay, 3),
  staffTrained: fc.constant(null),
  staffInPost: fc.constant(null),
  otherTraining: maybe(fc.constant('own course'), 1),
  dslAnswer: answer,
  dslCourseId: maybe(courseId),
  dslTrainedOn: maybe(someDay),
  dslInPostSince: maybe(someDay),
  dslLeftOn: maybe(someDay, 1),
  dslOtherTraining: maybe(fc.constant('own course'), 1),
  askedOn: maybe(someDay),
  remindedOn: maybe(someDay),
  source: fc.constant(null),
  evidence: fc.constant(null),
});

const someDecision: fc.Arbitrary<Decision> = fc.record({
  decisionId: fc.constant('decision'),
  statementId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  role,
  outcome: fc.constantFrom('accepted' as const, 'refused' as const),
  equivalentCourseId: maybe(courseId, 4),
  heldOn: maybe(someDay),
  decidedOn: someDay,
  reason: fc.constant('seen'),
});

const someValidity: fc.Arbitrary<Validity> = fc.oneof(
  fc.integer({ min: 1, max: 36 }).map((months): Validity => ({ kind: 'months', months })),
  fc.constantFrom('09-01', '02-29', '01-01').map((startsOn): Validity => ({ kind: 'window', startsOn })),
  fc.constant<Validity>({ kind: 'once' }),
);

const someRequirement: fc.Arbitrary<Requirement> = fc.record({
  requirementId: fc.constant('requirement'),
  role,
  organisationKinds: fc.constantFrom(
    ['school' as const],
    ['school' as const, 'service' as const],
    ['partner' as const],
  ),
  acceptedCourses: fc.subarray(['wrap', 'ho-awareness', 'other']),
  validity: someValidity,
  validFrom: someDay,
  duty: fc.constant('LA09'),
  isOurReading: fc.boolean(),
});

const someSuccession: fc.Arbitrary<Succession> = fc.record({
  predecessorId: schoolId,
  successorId: schoolId,
  kind: fc.constantFrom('conversion' as const, 'merger' as const),
  carries: maybe(fc.boolean(), 1),
  on: fc.constant(null),
});

const someSchools = fc
  .tuple(
    ...schoolIds.map((id) =>
      fc.record({
        organisation: fc.constant(school(id).organisation),
        life: fc.record({
          organisationId: fc.constant(id),
          openedOn: maybe(someDay, 1),
          closedOn: maybe(someDay, 1),
          isProposed: fc.boolean(),
          closedBasis: fc.constant(null),
        }),
        descriptions: fc.array(
          fc.record({ validFrom: someDay, typeCode: fc.constantFrom('1', '1', '11', null) }).map((description) => {
            return school(id, { description }).description;
          }),
          { maxLength: 3 },
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
    requirements: fc.array(someRequirement, { maxLength: 6 }),
    statements: fc.uniqueArray(someStatement, { maxLength: 5, selector: ({ statementId }) => statementId }),
    decisions: fc.array(someDecision, { maxLength: 4 }),
    registerKnownFrom: maybe(someDay),
  })
  .map(({ schools, ...rest }) => ({
    ...schools,
    ...rest,
    courses: [course('wrap'), course('ho-awareness'), course('other')],
  }));
