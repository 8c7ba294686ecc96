import type { DueRevision, RevisedSubject } from '@due-regard/shared/deadlines/revision.ts';
import { compiledOnce } from '../compiled-once.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** Days promised anew, of one kind of thing, by the day on which they were; of these things alone, at least one. */
export async function listRevisions(
  db: Reader,
  known: Known,
  { about, aboutIds }: { readonly about: RevisedSubject; readonly aboutIds?: readonly string[] },
): Promise<readonly DueRevision[]> {
  return revisionsOf(db, known, about, aboutIds);
}

type Asked = readonly [known: Known, about: RevisedSubject, aboutIds?: readonly string[]];

const revisionsOf = compiledOnce((db, ...[known, about, aboutIds]: Asked) => {
  const query = db
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
    .orderBy('fact_id');
  return aboutIds === undefined ? query : query.where('about_id', 'in', aboutIds);
});
