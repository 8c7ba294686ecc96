import { tellersFrom } from '@due-regard/shared/schools/succession.ts';
import type { Succession } from '@due-regard/shared/schools/succession.ts';
import { inParts } from '../in-parts.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { listPostsIn } from '../training/learners/queries.ts';
import { withLinks } from './learner-facts.ts';
import type { Touched } from './touched.ts';

const mostAtOnce = 5000;

/** The schools that a change is about; what they told may be carried to others. */
export async function touchedSchools(db: Reader, known: Known, touched: Touched): Promise<ReadonlySet<string>> {
  const told = new Set(touched.schools);
  for (const part of inParts([...touched.statements], mostAtOnce)) {
    const rows = await db
      .selectFrom('statement')
      .select('organisation_id')
      .where('authority_id', '=', known.authority)
      .where('fact_id', 'in', part)
      .execute();
    for (const row of rows) told.add(row.organisation_id);
  }
  return told;
}

/** The same schools, and all to which what they told is carried. */
export function withSuccessors(schools: ReadonlySet<string>, successions: readonly Succession[]): readonly string[] {
  // Turned about, whoever is told of is the teller.
  const turned = successions.map((one) => ({ ...one, predecessorId: one.successorId, successorId: one.predecessorId }));
  const successorsOf = tellersFrom(turned);
  return [...new Set([...schools].flatMap((id) => [...successorsOf(id)]))];
}

/** The organisations whose people's history a change has touched. */
export async function touchedPeople(db: Reader, known: Known, touched: Touched): Promise<readonly string[]> {
  if (touched.isEverybody) return organisationsWithPeople(db, known);
  const organisations = new Set([...touched.organisations, ...touched.counted]);
  const learners = new Set(touched.learners);
  // A number in post says from which day on a first list speaks: before it, whom it names may count elsewhere.
  for (const { learner } of await listPostsIn(db, known, [...touched.counted])) learners.add(learner);
  for (const batchId of touched.lists) await addNamed(db, known, { batchId, learners, organisations });
  // Whom another list no longer names counts again where a file was given.
  if (touched.lists.size > 0) for (const id of await organisationsGiven(db, known)) organisations.add(id);
  const { ids } = await withLinks(db, known, learners);
  for (const part of inParts([...ids], mostAtOnce)) {
    for (const id of await organisationsOf(db, known, part)) organisations.add(id);
  }
  return [...organisations];
}

/** Where these learners have posts, and to whom files that name them were given. */
async function organisationsOf(db: Reader, known: Known, learners: readonly string[]): Promise<readonly string[]> {
  const posts = await db
    .selectFrom('post')
    .select('organisation_id')
    .distinct()
    .where(knownIn<'post'>(known))
    .where('learner', 'in', learners)
    .execute();
  // To find out of many takes longer than to work out all to whom files were given.
  const given = await organisationsGiven(db, known, learners.length <= fewLearners ? learners : undefined);
  return [...posts.map((row) => row.organisation_id), ...given];
}

/** To whom files were given. @param learners only files that name any of these; undefined for all files */
async function organisationsGiven(db: Reader, known: Known, learners?: readonly string[]): Promise<readonly string[]> {
  const given = db
    .selectFrom('completion')
    .select('organisation_id')
    .distinct()
    .where(knownIn<'completion'>(known))
    .where('organisation_id', 'is not', null);
  const rows = await (learners === undefined ? given : given.where('learner', 'in', learners)).execute();
  return rows.map((row) => row.organisation_id).filter((id) => id !== null);
}

const fewLearners = 500;

/** With a list come and go its people and what it says of their ids. */
async function addNamed(
  db: Reader,
  known: Known,
  {
    batchId,
    learners,
    organisations,
  }: { readonly batchId: string; readonly learners: Set<string>; readonly organisations: Set<string> },
): Promise<void> {
  const posts = await db
    .selectFrom('post')
    .select(['learner', 'organisation_id'])
    .where(knownIn<'post'>(known))
    .where('batch_id', '=', batchId)
    .execute();
  for (const post of posts) {
    learners.add(post.learner);
    organisations.add(post.organisation_id);
  }
  const links = await db
    .selectFrom('learner_link')
    .select(['learner', 'other'])
    .where(knownIn<'learner_link'>(known))
    .where('batch_id', '=', batchId)
    .execute();
  for (const link of links) {
    learners.add(link.learner);
    learners.add(link.other);
  }
}

/** Every organisation of whose people anything is known, or was. */
export async function organisationsWithPeople(db: Reader, known: Known): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const table of ['post', 'completion', 'headcount'] as const) {
    const rows = await db
      .selectFrom(table)
      .select('organisation_id')
      .distinct()
      .where(knownIn<typeof table>(known))
      .where('organisation_id', 'is not', null)
      .execute();
    for (const row of rows) if (row.organisation_id !== null) found.add(row.organisation_id);
  }
  const before = await db
    .selectFrom('organisation_history')
    .select('organisation_id')
    .where('authority_id', '=', known.authority)
    .where('kind', '=', 'people')
    .execute();
  for (const row of before) found.add(row.organisation_id);
  return [...found];
}
