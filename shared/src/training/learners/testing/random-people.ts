import fc from 'fast-check';
import type { Audience } from '../audience.ts';
import type { Completion, Headcount, LearnerFacts, LearnerLink, Post, StaffList } from '../facts.ts';
import { someDay, someValidity } from '../../testing/random-facts.ts';
import type { Requirement } from '../../requirement.ts';

/** Facts of a few people in three organisations, as random as the types allow. */

export const places = [
  { organisationId: 'x', kind: 'service' },
  { organisationId: 'y', kind: 'service' },
  { organisationId: 'z', kind: 'partner' },
] as const;

const learner = fc.constantFrom('l1', 'l2', 'l3', 'l4', 'm1', 'm2');
const place = fc.constantFrom('x', 'y', 'z');
const audience = fc.constantFrom<Audience>('council-staff', 'contractors');
const courseId = fc.constantFrom('wrap', 'ho-awareness', 'other');
const batchId = fc.constantFrom('b1', 'b2', 'b3');
const openDay = fc.oneof({ weight: 2, arbitrary: someDay }, fc.constant(null));

const given: fc.Arbitrary<Pick<Completion, 'organisationId' | 'audience'>> = fc.oneof(
  fc.constant({ organisationId: null, audience: null }),
  fc.record({ organisationId: place, audience }),
);

export const someCompletion: fc.Arbitrary<Completion> = fc
  .tuple(
    fc.record({
      learner,
      courseId,
      outcome: fc.constantFrom('completed', 'completed', 'not-completed'),
      onDay: someDay,
    }),
    given,
  )
  .map(([record, to]) => ({ ...record, ...to }));

const somePost: fc.Arbitrary<Post> = fc.record({
  learner,
  organisationId: place,
  audience,
  from: openDay,
  to: openDay,
  batchId,
});

const someLink: fc.Arbitrary<LearnerLink> = fc.record({ other: learner, learner, batchId });

/** What a list says of each place: who is there, that all have left, or nothing. */
const said = fc.constantFrom('covers', 'ends', 'nothing');

const someLists: fc.Arbitrary<readonly StaffList[]> = fc.uniqueArray(
  fc
    .record({ batchId, fileDate: someDay, of: fc.record({ x: said, y: said, z: said }) })
    .map(({ of, ...list }) => ({ ...list, covers: saidOf(of, 'covers'), ends: saidOf(of, 'ends') })),
  { maxLength: 3, selector: (list) => list.batchId },
);

function saidOf(of: Readonly<Record<string, string>>, what: string): readonly string[] {
  return Object.keys(of).filter((id) => of[id] === what);
}

const someHeadcount: fc.Arbitrary<Headcount> = fc.record({
  organisationId: place,
  audience,
  countedOn: someDay,
  posts: fc.nat(5),
});

const someRequirement: fc.Arbitrary<Requirement> = fc.record({
  requirementId: fc.constant('requirement'),
  role: audience,
  organisationKinds: fc.constantFrom(['service' as const], ['service' as const, 'partner' as const]),
  acceptedCourses: fc.constantFrom(['wrap'], ['wrap', 'ho-awareness'], ['other']),
  validity: someValidity,
  validFrom: someDay,
  target: fc.constant(null),
  duty: fc.constant('LA09'),
  isOurReading: fc.constant(false),
});

export const somePeople: fc.Arbitrary<LearnerFacts> = fc.record({
  completions: fc.array(someCompletion, { maxLength: 10 }),
  posts: fc.array(somePost, { maxLength: 8 }),
  links: fc.array(someLink, { maxLength: 3 }),
  lists: someLists,
  headcounts: fc.array(someHeadcount, { maxLength: 3 }),
  requirements: fc.array(someRequirement, { maxLength: 4 }),
});
