import { dayNumber } from '../../calendar/iso-date.ts';
import { Counting } from '../../measure/counting.ts';
import { inForce } from '../../measure/in-force.ts';
import { always, combine, mapSteps, overlap, periodsOf, stepsOfIntervals } from '../../measure/steps.ts';
import type { Interval, Steps } from '../../measure/steps.ts';
import type { Organisation } from '../../schools/organisation.ts';
import type { Audience } from './audience.ts';
import type { LearnerFacts, Post, StaffList } from './facts.ts';
import { learnersIndexOf } from './learners-index.ts';
import type { LearnersIndex } from './learners-index.ts';
import { personSteps } from './person.ts';
import type { EffectOf, PersonClass, RecordEffect, TrainingRecord } from './person.ts';

/** Numbers of people of one audience of one organisation on every day. */
export type AudienceHistory = {
  readonly audience: Audience;
  /** How many are in post; null where neither a list of staff nor a headcount says so. */
  readonly posts: Steps<number> | null;
  readonly trained: Steps<number>;
  readonly outOfDate: Steps<number>;
  readonly notTrained: Steps<number>;
  /** How many have each course, and it still counts; somebody may have several. */
  readonly byCourse: readonly { readonly courseId: string; readonly trained: Steps<number> }[];
};

/** One organisation's people for all of history, the audiences by name. */
export type PeopleHistory = { readonly organisationId: string; readonly audiences: readonly AudienceHistory[] };

/**
 * The history of the people of each organisation, who is in post included. An organisation of whose people nothing is
 * known has no audience.
 * @param facts all that is known of the people of these organisations; of others it may hold more or nothing
 */
export function peopleHistories(
  facts: LearnerFacts,
  organisations: readonly Pick<Organisation, 'organisationId' | 'kind'>[],
): readonly PeopleHistory[] {
  const index = learnersIndexOf(facts);
  return organisations.map((organisation) => ({
    organisationId: organisation.organisationId,
    audiences: groupsOf(organisation.organisationId, index)
      .map((group) => historyOf(group, { index, effectOf: index.effectFor(group.audience, organisation.kind) }))
      .toSorted((a, b) => Number(a.audience > b.audience) - Number(a.audience < b.audience)),
  }));
}

/** An audience of an organisation: whom it has, on which days, and how many posts there are. */
interface Group {
  readonly audience: Audience;
  readonly people: readonly Member[];
  /** Null: as many as there are people. */
  readonly headcount: Steps<number | null> | null;
}

interface Member {
  readonly person: string;
  readonly inPost: Steps<boolean>;
}

function groupsOf(organisationId: string, index: LearnersIndex): readonly Group[] {
  return index.hasList(organisationId) ? listedGroups(organisationId, index) : givenGroups(organisationId, index);
}

/** Who is in post by the lists: each speaks until the next, the first also of the days before it. */
function listedGroups(organisationId: string, { listsFor, postsIn, personOf }: LearnersIndex): readonly Group[] {
  const lists = listsFor(organisationId);
  const posts = Map.groupBy(postsIn(organisationId), ({ audience }) => audience);
  return [...posts].map(([audience, own]) => {
    const people = Map.groupBy(own, ({ learner }) => personOf(learner));
    return {
      audience,
      people: [...people].map(([person, theirs]) => ({ person, inPost: inPostSteps(theirs, lists) })),
      headcount: null,
    };
  });
}

function inPostSteps(posts: readonly Post[], lists: Steps<StaffList | undefined>): Steps<boolean> {
  const days = periodsOf(lists).flatMap((period) =>
    posts
      .filter(({ batchId }) => batchId === period.value?.batchId)
      .map(({ from, to }) =>
        overlap(period, {
          from: from === null ? -Infinity : dayNumber(from),
          to: to === null ? Infinity : dayNumber(to),
        }),
      ),
  );
  return stepsOfIntervals(days);
}

/** Without a list leavers cannot be told: whoever a file given to the organisation names counts on every day. */
function givenGroups(organisationId: string, index: LearnersIndex): readonly Group[] {
  const given = index
    .givenTo(organisationId)
    .filter(({ audience, learner }) => audience !== null && !index.isListed(index.personOf(learner)));
  const headcounts = index.headcountsOf(organisationId);
  const audiences = new Set([...given, ...headcounts].map(({ audience }) => audience));
  return [...audiences]
    .filter((audience) => audience !== null)
    .map((audience) => {
      const people = new Set(
        given.filter((each) => each.audience === audience).map(({ learner }) => index.personOf(learner)),
      );
      const counts = headcounts
        .filter((each) => each.audience === audience)
        .map((each) => ({ ...each, validFrom: each.countedOn }));
      return {
        audience,
        people: [...people].map((person) => ({ person, inPost: always(true) })),
        headcount: mapSteps(inForce(counts), (count) => count?.posts ?? null),
      };
    });
}

const counted = ['trained', 'outOfDate', 'notTrained'] as const satisfies readonly PersonClass[];

interface Under {
  readonly index: LearnersIndex;
  readonly effectOf: EffectOf;
}

function historyOf({ audience, people, headcount }: Group, { index, effectOf }: Under): AudienceHistory {
  const classes = { trained: new Counting(), outOfDate: new Counting(), notTrained: new Counting() };
  const posts = new Counting();
  const courses = new Map<string, Counting>();
  for (const { person, inPost } of people) {
    const effects = index.recordsOf(person).map((record: TrainingRecord) => effectOf(record));
    const standing = combine(inPost, personSteps(effects), (isIn, each) => (isIn ? each : null));
    for (const period of periodsOf(standing)) {
      if (period.value !== null) posts.add(period);
      if (period.value !== null && period.value !== 'noAnswer') classes[period.value].add(period);
    }
    countCourses(courses, effects, inPost);
  }
  const [trained, outOfDate, notTrained] = counted.map((each) => classes[each].steps());
  return {
    audience,
    posts: headcount === null ? posts.steps() : knownPosts(headcount),
    trained: trained ?? always(0),
    outOfDate: outOfDate ?? always(0),
    notTrained: notTrained ?? always(0),
    byCourse: [...courses]
      .map(([courseId, counting]) => ({ courseId, trained: counting.steps() }))
      .toSorted((a, b) => Number(a.courseId > b.courseId) - Number(a.courseId < b.courseId)),
  };
}

function countCourses(courses: Map<string, Counting>, effects: readonly RecordEffect[], inPost: Steps<boolean>): void {
  const held = Map.groupBy(
    effects.filter(({ valid }) => valid.length > 0),
    ({ courseId }) => courseId,
  );
  for (const [courseId, own] of held) {
    const counting = courses.get(courseId) ?? new Counting();
    courses.set(courseId, counting);
    const days = stepsOfIntervals(own.flatMap(({ valid }): readonly Interval[] => valid));
    for (const period of periodsOf(combine(inPost, days, (isIn, isValid) => isIn && isValid))) {
      if (period.value) counting.add(period);
    }
  }
}

/** A headcount is known on all days or on none: before the first, the first holds. */
function knownPosts(headcount: Steps<number | null>): Steps<number> | null {
  return headcount.before === null ? null : mapSteps(headcount, (count) => count ?? 0);
}
