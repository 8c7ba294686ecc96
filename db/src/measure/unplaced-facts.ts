import type { LearnerFacts } from '@due-regard/shared/training/learners/facts.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';
import { listCompletionsOf, listPostsOf } from '../training/learners/queries.ts';
import { withLinks } from './learner-facts.ts';
import type { SmallFacts } from './learner-facts.ts';

/**
 * The facts of those people alone who may be counted nowhere: neither in a list by their own id, nor in a file given to
 * an organisation without one. Whether another id of theirs is placed, the rule says.
 */
export async function loadPerhapsUnplaced(db: Reader, known: Known, small: SmallFacts): Promise<LearnerFacts> {
  const { links, ids } = await withLinks(db, known, new Set(await listPerhapsUnplaced(db, known, small)));
  const learners = [...ids];
  return {
    ...small,
    links,
    completions: await listCompletionsOf(db, known, learners),
    posts: await listPostsOf(db, known, learners),
  };
}

async function listPerhapsUnplaced(db: Reader, known: Known, { lists }: SmallFacts): Promise<readonly string[]> {
  const batches = lists.map(({ batchId }) => batchId);
  const covered = [...new Set(lists.flatMap(({ covers }) => covers))];
  let given = db
    .selectFrom('completion')
    .select('learner')
    .where(knownIn<'completion'>(known))
    .where('organisation_id', 'is not', null)
    .where('audience', 'is not', null);
  if (covered.length > 0) given = given.where('organisation_id', 'not in', covered);
  let query = db
    .selectFrom('completion')
    .select('learner')
    .distinct()
    .where(knownIn<'completion'>(known))
    .where('learner', 'not in', given);
  if (batches.length > 0) {
    const listed = db
      .selectFrom('post')
      .select('learner')
      .where(knownIn<'post'>(known))
      .where('batch_id', 'in', batches);
    query = query.where('learner', 'not in', listed);
  }
  const rows = await query.execute();
  return rows.map(({ learner }) => learner);
}
