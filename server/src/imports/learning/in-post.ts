import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { InPostThere } from '@due-regard/shared/imports/preview.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { Post } from '@due-regard/shared/training/learners/facts.ts';
import { countPeopleInPost, listLinksOfLists } from '@due-regard/db/training/learners/queries.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { ListInForce } from './list-in-force.ts';
import type { PeopleContext } from './people-importer.ts';
import type { StaffLink, StaffPost } from './staff-rows.ts';

type Days = Pick<Post, 'organisationId' | 'learner' | 'from' | 'to'>;

/** Who is in post on the day of a list of staff, each person once, in whichever of their ids two lists have them. */
export interface InPost {
  /** People of an organisation, by the list before. */
  readonly before: (organisationId: string) => ReadonlySet<string>;
  /** The same by this list. */
  readonly now: (organisationId: string) => ReadonlySet<string>;
}

interface Listed {
  readonly before: ListInForce;
  readonly posts: readonly StaffPost[];
  readonly links: readonly StaffLink[];
}

export async function loadInPost(
  { read, authority, fileDate }: PeopleContext,
  { before, posts, links }: Listed,
): Promise<InPost> {
  const batchIds = [...new Set(before.listed.map(({ batchId }) => batchId))];
  const learners = [...new Set(before.listed.map(({ learner }) => learner))];
  const known = await listLinksOfLists(read, knownNow(authority), { learners, batchIds });
  const personOf = personsOf(known, links);
  const was = peopleOn(fileDate, before.listed, personOf);
  const is = peopleOn(fileDate, posts, personOf);
  return { before: (id) => was.get(id) ?? nobody, now: (id) => is.get(id) ?? nobody };
}

const nobody: ReadonlySet<string> = new Set();

type Links = readonly Pick<StaffLink, 'other' | 'learner'>[];

/** What this list says of an id holds over what the one before says. */
function personsOf(before: Links, now: Links): (learner: string) => string {
  const was = new Map(before.map(({ other, learner }) => [other, learner]));
  const is = new Map(now.map(({ other, learner }) => [other, learner]));
  return (learner) => {
    const own = is.get(learner);
    if (own !== undefined) return own;
    const earlier = was.get(learner) ?? learner;
    return is.get(earlier) ?? earlier;
  };
}

function peopleOn(
  day: IsoDate,
  posts: readonly Days[],
  personOf: (learner: string) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { organisationId, learner, from, to } of posts) {
    if ((from !== null && from > day) || (to !== null && to < day)) continue;
    const people = found.get(organisationId) ?? new Set();
    found.set(organisationId, people.add(personOf(learner)));
  }
  return found;
}

/** How many people are in post on the day of a list in organisations that it does not name, by the lists that do. */
export async function countInPost(
  { read, authority, fileDate }: PeopleContext,
  places: readonly (readonly [string, Pick<KnownStaffList, 'batchId'>])[],
): Promise<ReadonlyMap<string, number>> {
  const lists = new Map(places.map(([id, { batchId }]) => [id, batchId]));
  const batchIds = [...new Set(lists.values())];
  const asked = { organisationIds: [...lists.keys()], batchIds, on: fileDate };
  const counts = await countPeopleInPost(read, knownNow(authority), asked);
  const own = counts.filter(({ organisationId, batchId }) => lists.get(organisationId) === batchId);
  return new Map(own.map(({ organisationId, people }) => [organisationId, people]));
}

interface Comparing {
  readonly before: ListInForce;
  readonly organisationIds: readonly string[];
  readonly nameOf: (organisationId: string) => string;
}

/** For each organisation of a list, by name: how many are in post by the list before and by this one, and who is new or gone. */
export function compareInPost(people: InPost, { before, organisationIds, nameOf }: Comparing): readonly InPostThere[] {
  return organisationIds
    .map((id) => {
      const [was, is] = [people.before(id), people.now(id)];
      const joined = [...is].filter((person) => !was.has(person)).length;
      const left = [...was].filter((person) => !is.has(person)).length;
      const size = { before: before.covers.has(id) ? was.size : null, now: is.size };
      return { organisationId: id, name: nameOf(id), ...size, joined, left };
    })
    .toSorted((a, b) => byName(a.name, b.name) || byName(a.organisationId, b.organisationId));
}
