import type { DueRevision, RevisedSubject } from '@due-regard/shared/deadlines/revision.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** Days promised anew, of one kind of thing, in the order in which they were recorded. */
export async function listRevisions(db: Reader, known: Known, about: RevisedSubject): Promise<readonly DueRevision[]> {
  return db
    .selectFrom('due_revision')
    .select([
      'fact_id as revisionId',
      'about',
      'about_id as aboutId',
      'due_on as dueOn',
      'revised_on as revisedOn',
      'reason',
    ])
    .where(knownIn<'due_revision'>(known))
    .where('about', '=', about)
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
}
