import { always, mapSteps, mergedIntervals, periodsOf, spliced } from '../../measure/steps.ts';
import type { Interval, Period, Steps } from '../../measure/steps.ts';
import type { OrganisationKind } from '../../schools/organisation.ts';
import { requirementSteps } from '../requirement.ts';
import type { Requirement } from '../requirement.ts';
import type { Audience } from './audience.ts';
import type { Completion, Headcount, LearnerFacts, Post, StaffList, TrainingRecord } from './facts.ts';
import { listedFromOf } from './listed-from.ts';
import type { ListedFrom } from './listed-from.ts';
import { personsFrom } from './one-person.ts';
import type { PersonOf } from './one-person.ts';
import { daysInPost } from './days-in-post.ts';
import { effectsUnder } from './person.ts';
import type { EffectOf } from './person.ts';
import { hasEnded, speakingLists } from './speaking-lists.ts';

/** The facts of people by whom and where, grouped once for all organisations. */
export type LearnersIndex = {
  readonly personOf: PersonOf;
  /** Whether any list of staff that stands names somebody, whenever it was in force. */
  readonly isListed: (person: string) => boolean;
  /** The days on which a list in force says that somebody is in post, in order: then lists alone say where they count. */
  readonly daysListed: (person: string) => readonly Interval[];
  readonly recordsOf: (person: string) => readonly TrainingRecord[];
  /** The list that says who is in post in an organisation on each day; undefined where none does, or all have left. */
  readonly listsFor: (organisationId: string) => readonly Period<StaffList | undefined>[];
  readonly listedFrom: ListedFrom;
  readonly postsIn: (organisationId: string) => readonly Post[];
  /** Records of files that were given to an organisation. */
  readonly givenTo: (organisationId: string) => readonly Completion[];
  readonly headcountsOf: (organisationId: string) => readonly Headcount[];
};

export function learnersIndexOf(facts: LearnerFacts): LearnersIndex {
  const lists = facts.lists.toSorted((a, b) => Number(a.fileDate > b.fileDate) - Number(a.fileDate < b.fileDate));
  const standing = new Set(lists.map(({ batchId }) => batchId));
  const posts = facts.posts.filter(({ batchId }) => standing.has(batchId));
  const personOf = personsFrom(facts.links, lists);
  const listed = Map.groupBy(posts, ({ learner }) => personOf(learner));
  const records = recordsByPerson(facts, personOf);
  const byOrganisation = Map.groupBy(posts, ({ organisationId }) => organisationId);
  const given = Map.groupBy(facts.completions, ({ organisationId }) => organisationId);
  const headcounts = Map.groupBy(facts.headcounts, ({ organisationId }) => organisationId);
  const listedFrom = listedFromOf(facts);
  const listsFor = listsByOrganisation(lists, listedFrom);
  return {
    personOf,
    isListed: (person) => listed.has(person),
    recordsOf: (person) => records.get(person) ?? [],
    daysListed: (person) =>
      mergedIntervals((listed.get(person) ?? []).flatMap((each) => daysInPost([each], listsFor(each.organisationId)))),
    listsFor,
    listedFrom,
    postsIn: (id) => byOrganisation.get(id) ?? [],
    givenTo: (id) => given.get(id) ?? [],
    headcountsOf: (id) => headcounts.get(id) ?? [],
  };
}

function recordsByPerson(
  { completions, records = [] }: LearnerFacts,
  personOf: PersonOf,
): ReadonlyMap<string, readonly TrainingRecord[]> {
  const found = new Map<string, readonly TrainingRecord[]>(
    Map.groupBy(completions, ({ learner }) => personOf(learner)),
  );
  for (const told of records) {
    const person = personOf(told.learner);
    const before = found.get(person);
    found.set(person, before === undefined ? told.records : [...before, ...told.records]);
  }
  return found;
}

/** @param lists in order @returns for an organisation the list of each stretch of days, worked out once */
function listsByOrganisation(lists: readonly StaffList[], listedFrom: ListedFrom): LearnersIndex['listsFor'] {
  const known = new Map<string, readonly Period<StaffList | undefined>[]>();
  const speaking = speakingLists(lists);
  function inPostBy(id: string): Steps<StaffList | undefined> {
    const said = mapSteps(speaking(id), (list) => (list === undefined || hasEnded(list, id) ? undefined : list));
    return spliced(always(undefined), listedFrom(id), said);
  }
  return (id) => {
    const found = known.get(id) ?? periodsOf(inPostBy(id));
    known.set(id, found);
    return found;
  };
}

/** What records come to for an audience in a kind of organisation. */
export type EffectFor = (audience: Audience, kind: OrganisationKind) => EffectOf;

/** @returns what records come to; what is asked is followed once for all people */
export function effectsFor(requirements: readonly Requirement[]): EffectFor {
  const known = new Map<string, EffectOf>();
  return (audience, kind) => {
    const key = `${audience} ${kind}`;
    const found = known.get(key) ?? effectsUnder(requirementSteps(requirements, { role: audience, kind }));
    known.set(key, found);
    return found;
  };
}
