import { dayNumber } from '../../calendar/iso-date.ts';
import { Counting } from '../../measure/counting.ts';
import { inForce } from '../../measure/in-force.ts';
import { intersection, mapSteps, mergedIntervals, otherDays, spliced } from '../../measure/steps.ts';
import type { Interval, Steps } from '../../measure/steps.ts';
import type { Organisation } from '../../schools/organisation.ts';
import type { Audience } from './audience.ts';
import { daysInPost } from './days-in-post.ts';
import type { Completion, Headcount, LearnerFacts } from './facts.ts';
import { effectsFor, learnersIndexOf } from './learners-index.ts';
import type { EffectFor, LearnersIndex } from './learners-index.ts';
import { personDays } from './person.ts';
import type { EffectOf, RecordEffect } from './person.ts';

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
 * @param effectFor from {@link effectsFor}, where several parts of an authority are followed under the same requirements
 */
export function peopleHistories(
  facts: LearnerFacts,
  organisations: readonly Pick<Organisation, 'organisationId' | 'kind'>[],
  effectFor: EffectFor = effectsFor(facts.requirements),
): readonly PeopleHistory[] {
  const index = learnersIndexOf(facts);
  return organisations.map((organisation) => ({
    organisationId: organisation.organisationId,
    audiences: groupsOf(organisation.organisationId, index)
      .map((group) => historyOf(group, { index, effectOf: effectFor(group.audience, organisation.kind) }))
      .toSorted((a, b) => Number(a.audience > b.audience) - Number(a.audience < b.audience)),
  }));
}

/** An audience of an organisation: whom it has, on which days, and how many posts there are. */
interface Group {
  readonly audience: Audience;
  readonly people: readonly Member[];
  /** How many posts there are until lists say so; null: as many as there are people. */
  readonly headcount: Steps<number | null> | null;
  readonly listedFrom: number;
}

interface Member {
  readonly person: string;
  readonly inPost: readonly Interval[];
}

/** Before the day from which on lists speak, whom files were given for; from it on, who is listed. */
function groupsOf(organisationId: string, index: LearnersIndex): readonly Group[] {
  const groups = Map.groupBy(
    [...listedGroups(organisationId, index), ...givenGroups(organisationId, index)],
    ({ audience }) => audience,
  );
  const listedFrom = index.listedFrom(organisationId);
  return [...groups].map(([audience, parts]) => ({
    audience,
    people: parts.flatMap(({ people }) => people),
    headcount: parts.find(({ headcount }) => headcount !== null)?.headcount ?? null,
    listedFrom,
  }));
}

type PartOfGroup = Omit<Group, 'listedFrom'>;

/** Who is in post by the lists: each speaks until the next, the first of the days before it where no number was told. */
function listedGroups(organisationId: string, index: LearnersIndex): readonly PartOfGroup[] {
  if (index.listedFrom(organisationId) === Infinity) return [];
  const lists = index.listsFor(organisationId);
  const posts = Map.groupBy(index.postsIn(organisationId), ({ audience }) => audience);
  return [...posts].map(([audience, own]) => {
    const people = Map.groupBy(own, ({ learner }) => index.personOf(learner));
    return {
      audience,
      people: [...people].map(([person, theirs]) => ({ person, inPost: daysInPost(theirs, lists) })),
      headcount: null,
    };
  });
}

/**
 * Without a list leavers cannot be told: whoever a file given to the organisation names counts on every day on which no
 * list in force says that they are in post elsewhere. Before a first list, of the audiences whose number was told.
 */
function givenGroups(organisationId: string, index: LearnersIndex): readonly PartOfGroup[] {
  const until = index.listedFrom(organisationId) - 1;
  const given = Map.groupBy(index.givenTo(organisationId), ({ audience }) => audience);
  const told = index.headcountsOf(organisationId).filter(({ countedOn }) => dayNumber(countedOn) <= until);
  const counts = Map.groupBy(told, ({ audience }) => audience);
  const audiences = until === Infinity ? [...given.keys(), ...counts.keys()] : counts.keys();
  return [...new Set(audiences)]
    .filter((audience) => typeof audience === 'string')
    .map((audience) => ({
      audience,
      people: peopleGiven(given.get(audience) ?? [], { until, index }),
      headcount: headcountSteps(counts.get(audience) ?? []),
    }))
    .filter(({ audience, people }) => people.length > 0 || counts.has(audience));
}

function peopleGiven(
  given: readonly Completion[],
  { until, index: { personOf, daysListed } }: { readonly until: number; readonly index: LearnersIndex },
): readonly Member[] {
  const people = new Set(given.map(({ learner }) => personOf(learner)));
  const days = { from: -Infinity, to: until };
  return Array.from(people, (person) => ({
    person,
    inPost: intersection([days], otherDays(daysListed(person))),
  })).filter(({ inPost }) => inPost.length > 0);
}

function headcountSteps(counts: readonly Headcount[]): Steps<number | null> {
  const facts = counts.map((each) => ({ ...each, validFrom: each.countedOn }));
  return mapSteps(inForce(facts), (count) => count?.posts ?? null);
}

const counted = ['trained', 'outOfDate', 'notTrained'] as const;

interface Under {
  readonly index: LearnersIndex;
  readonly effectOf: EffectOf;
}

function historyOf({ audience, people, ...told }: Group, { index, effectOf }: Under): AudienceHistory {
  const classes = { trained: new Counting(), outOfDate: new Counting(), notTrained: new Counting() };
  const posts = new Counting();
  const courses = new Map<string, Counting>();
  for (const { person, inPost } of people) {
    const effects = index.recordsOf(person).map((record) => effectOf(record));
    const days = personDays(effects);
    addAll(posts, inPost);
    for (const each of counted) addAll(classes[each], intersection(inPost, days[each]));
    countCourses(courses, effects, inPost);
  }
  return {
    audience,
    posts: knownPosts(posts.steps(), told),
    trained: classes.trained.steps(),
    outOfDate: classes.outOfDate.steps(),
    notTrained: classes.notTrained.steps(),
    byCourse: [...courses]
      .map(([courseId, counting]) => ({ courseId, trained: counting.steps() }))
      .toSorted((a, b) => Number(a.courseId > b.courseId) - Number(a.courseId < b.courseId)),
  };
}

function countCourses(
  courses: Map<string, Counting>,
  effects: readonly RecordEffect[],
  inPost: readonly Interval[],
): void {
  const held = new Map<string, readonly Interval[]>();
  for (const { courseId, valid } of effects) {
    const before = held.get(courseId);
    if (valid.length > 0) held.set(courseId, before === undefined ? valid : [...before, ...valid]);
  }
  for (const [courseId, days] of held) {
    const counting = courses.get(courseId) ?? new Counting();
    courses.set(courseId, counting);
    addAll(counting, intersection(inPost, mergedIntervals(days)));
  }
}

function addAll(counting: Counting, days: readonly Interval[]): void {
  for (const stretch of days) counting.add(stretch);
}

/** A headcount is known on all days or on none: before the first, the first holds. From the first list on, lists say. */
function knownPosts(
  inPost: Steps<number>,
  { headcount, listedFrom }: Pick<Group, 'headcount' | 'listedFrom'>,
): Steps<number> | null {
  if (headcount === null) return inPost;
  if (headcount.before === null) return null;
  const told = mapSteps(headcount, (count) => count ?? 0);
  return spliced(told, listedFrom, inPost);
}
