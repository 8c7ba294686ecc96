import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { LearnerLink, Post } from '@due-regard/shared/training/learners/facts.ts';
import { listLinksOfLists, listPostsOfLists, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import type { PeopleContext } from './people-importer.ts';

/** A post as two lists are compared. */
type ListedPost = Pick<Post, 'learner' | 'organisationId' | 'audience' | 'from' | 'to'>;
type ListedLink = Pick<LearnerLink, 'other' | 'learner'>;

/** What the lists of staff before say of some organisations on the day of this one. */
export interface ListInForce {
  readonly has: (post: ListedPost) => boolean;
  /** How many posts they hold. */
  readonly posts: number;
  /** The organisations for which a list speaks. */
  readonly covers: ReadonlySet<string>;
  /** The lists that speak for them, each once. */
  readonly lists: readonly KnownStaffList[];
  /** The latest day of any of them; null when there is none. */
  readonly latest: IsoDate | null;
  /** Other organisations for which these speak, by the list that does. */
  readonly others: ReadonlyMap<string, KnownStaffList>;
  /** What they hold of the organisations that were asked about. */
  readonly listed: readonly Post[];
}

/** The lists that speak for organisations on the day of a file: of each the latest up to it. */
export async function loadListInForce(
  { read, authority, fileDate }: PeopleContext,
  organisationIds: readonly string[],
): Promise<ListInForce> {
  const known = knownNow(authority);
  const asked = new Set(organisationIds);
  const inForce = new Map<string, KnownStaffList>();
  // The lists come in the order of their days, so that the last that is set is the latest.
  for (const list of await listStaffLists(read, known)) {
    if (list.fileDate > fileDate) continue;
    for (const id of list.covers) inForce.set(id, list);
    for (const id of list.ends) if (inForce.has(id)) inForce.set(id, list);
  }
  const speaking = [...inForce];
  const own = new Map(speaking.filter(([id]) => asked.has(id)));
  const lists = [...new Set(own.values())];
  const others = new Map(speaking.filter(([id, list]) => !asked.has(id) && isLeft(id, list, asked)));
  const batchIds = lists.map(({ batchId }) => batchId);
  const listed = (await listPostsOfLists(read, known, { organisationIds: [...own.keys()], batchIds })).filter(
    ({ organisationId, batchId }) => own.get(organisationId)?.batchId === batchId,
  );
  const keys = new Set(listed.map(keyOf));
  return {
    has: (post) => keys.has(keyOf(post)),
    posts: keys.size,
    covers: new Set(own.keys()),
    lists,
    latest:
      lists
        .map((list) => list.fileDate)
        .toSorted()
        .at(-1) ?? null,
    others,
    listed,
  };
}

/** Whether a list that speaks for any of these organisations says of another who is in post there. */
function isLeft(id: string, { covers, ends }: KnownStaffList, asked: ReadonlySet<string>): boolean {
  return !ends.includes(id) && [...covers, ...ends].some((each) => asked.has(each));
}

interface Listed {
  readonly posts: readonly ListedPost[];
  readonly links: readonly ListedLink[];
}

/** Whether these lists give the people of these posts the same ids, no fewer and no more. */
export async function doLinkTheSame(
  { read, authority }: PeopleContext,
  lists: readonly KnownStaffList[],
  { posts, links }: Listed,
): Promise<boolean> {
  // An id that is nobody's stands beside nobody who is in post.
  const shared = links.filter(({ other, learner }) => other === learner);
  const learners = [...new Set([...posts, ...shared].map(({ learner }) => learner))];
  const batchIds = lists.map(({ batchId }) => batchId);
  const before = new Set((await listLinksOfLists(read, knownNow(authority), { learners, batchIds })).map(linkKey));
  const now = new Set(links.map(linkKey));
  return before.size === now.size && [...now].every((link) => before.has(link));
}

function linkKey({ other, learner }: ListedLink): string {
  return `${other} ${learner}`;
}

function keyOf({ learner, organisationId, audience, from, to }: ListedPost): string {
  return [learner, organisationId, audience, from ?? '', to ?? ''].join(' ');
}
