import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Post } from '@due-regard/shared/training/learners/facts.ts';
import { listLearnerLinks, listPostsIn, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { PeopleContext } from './people-importer.ts';

/** A post as two lists are compared. */
type ListedPost = Pick<Post, 'learner' | 'organisationId' | 'audience' | 'from' | 'to'>;

/** What the lists of staff before say of some organisations on the day of this one. */
export interface ListInForce {
  readonly has: (post: ListedPost) => boolean;
  readonly hasLink: (other: string, learner: string) => boolean;
  /** How many posts they hold. */
  readonly posts: number;
  /** The organisations for which a list speaks. */
  readonly covers: ReadonlySet<string>;
  /** The latest of them; null when there is none. */
  readonly latest: IsoDate | null;
}

/** The lists that speak for organisations on the day of a file: of each the latest up to it. */
export async function loadListInForce(
  { read, authority, fileDate }: PeopleContext,
  organisationIds: readonly string[],
): Promise<ListInForce> {
  const known = knownNow(authority);
  const inForce = new Map<string, KnownStaffList>();
  // The lists come in the order of their days, so that the last that is set is the latest.
  for (const list of await listStaffLists(read, known)) {
    if (list.fileDate > fileDate) continue;
    for (const id of list.covers) if (organisationIds.includes(id)) inForce.set(id, list);
  }
  const posts = (await listPostsIn(read, known, [...inForce.keys()])).filter(
    ({ organisationId, batchId }) => inForce.get(organisationId)?.batchId === batchId,
  );
  const keys = new Set(posts.map(keyOf));
  const links = new Set((await listLearnerLinks(read, known)).map(({ other, learner }) => `${other} ${learner}`));
  const days = [...inForce.values()].map((list) => list.fileDate).toSorted();
  return {
    has: (post) => keys.has(keyOf(post)),
    hasLink: (other, learner) => links.has(`${other} ${learner}`),
    posts: keys.size,
    covers: new Set(inForce.keys()),
    latest: days.at(-1) ?? null,
  };
}

function keyOf({ learner, organisationId, audience, from, to }: ListedPost): string {
  return [learner, organisationId, audience, from ?? '', to ?? ''].join(' ');
}
