import type { LearnerFacts, LearnerLink } from '@due-regard/shared/training/learners/facts.ts';
import { listedFromOf } from '@due-regard/shared/training/learners/listed-from.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import {
  listCompletions,
  listGivenCompletions,
  listHeadcounts,
  listLearnerLinks,
  listLinksOf,
  listPosts,
  listPostsIn,
  listPostsOf,
  listRecordsByLearner,
  listStaffLists,
} from '../training/learners/queries.ts';
import type { KnownHeadcount, KnownStaffList } from '../training/learners/queries.ts';
import type { RecordBook } from '../training/learners/record-book.ts';
import { listRequirements } from '../training/queries.ts';

/** Everything that an authority's figures of people rest on, as known. */
export async function loadLearnerFacts(db: Reader, known: Known): Promise<LearnerFacts & SmallFacts> {
  return {
    completions: await listCompletions(db, known),
    posts: await listPosts(db, known),
    links: await listLearnerLinks(db, known),
    ...(await loadSmallFacts(db, known)),
  };
}

/** What there is little of, and is asked of every organisation. */
export type SmallFacts = Pick<LearnerFacts, 'requirements'> & {
  readonly lists: readonly KnownStaffList[];
  readonly headcounts: readonly KnownHeadcount[];
};

export async function loadSmallFacts(db: Reader, known: Known): Promise<SmallFacts> {
  return {
    lists: await listStaffLists(db, known),
    headcounts: await listHeadcounts(db, known),
    requirements: await listRequirements(db, known),
  };
}

interface OfOrganisations {
  readonly organisationIds: readonly string[];
  readonly small: SmallFacts;
  readonly book: RecordBook;
}

/** The same as {@link loadLearnerFacts}, of these organisations alone: all that their people's history rests on. */
export async function loadLearnerFactsOf(
  db: Reader,
  known: Known,
  { organisationIds, small, book }: OfOrganisations,
): Promise<LearnerFacts> {
  const listedFrom = listedFromOf(small);
  const listed = organisationIds.filter((id) => listedFrom(id) < Infinity);
  // Files given to an organisation count before its first list too, where a number in post was told before it.
  const asGiven = organisationIds.filter((id) => listedFrom(id) > -Infinity);
  const posts = await listPostsIn(db, known, listed);
  const given = await listGivenCompletions(db, known, asGiven);
  const named = new Set(given.map(({ learner }) => learner));
  const { links, ids } = await withLinks(db, known, new Set([...posts.map(({ learner }) => learner), ...named]));
  // Whether a list names somebody whom a file names: only then are the lists of other organisations asked.
  const elsewhere = named.size === 0 ? [] : await listPostsOf(db, known, [...ids]);
  const records = await listRecordsByLearner(db, known, { learners: [...ids], book });
  return { ...small, records, completions: given, posts: [...posts, ...elsewhere], links };
}

/** All ids that lists have ever called those of the same people, and the links that say so. */
export async function withLinks(
  db: Reader,
  known: Known,
  learners: ReadonlySet<string>,
): Promise<{ readonly links: readonly LearnerLink[]; readonly ids: ReadonlySet<string> }> {
  const ids = new Set(learners);
  const links = new Map<string, LearnerLink>();
  for (let fresh = [...learners]; fresh.length > 0;) {
    const found = await listLinksOf(db, known, fresh);
    for (const link of found) links.set(`${link.batchId} ${link.other} ${link.learner}`, link);
    fresh = [...new Set(found.flatMap(({ other, learner }) => [other, learner]))].filter((id) => !ids.has(id));
    for (const id of fresh) ids.add(id);
  }
  return { links: [...links.values()], ids };
}

/** How many rows tell of the people of each organisation, as a measure of how much there is to hold. */
export async function countPeople(db: Reader, known: Known): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const table of ['post', 'completion'] as const) {
    const rows = await db
      .selectFrom(table)
      .select((eb) => ['organisation_id', eb.fn.countAll<number>().as('rows')])
      .where(knownIn<typeof table>(known))
      .where('organisation_id', 'is not', null)
      .groupBy('organisation_id')
      .execute();
    for (const row of rows) {
      const id = row.organisation_id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + row.rows);
    }
  }
  return counts;
}
