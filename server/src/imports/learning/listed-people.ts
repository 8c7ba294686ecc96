import type { Reader } from '@due-regard/db/open.ts';
import { personsFrom } from '@due-regard/shared/training/learners/one-person.ts';
import { withLinks } from '@due-regard/db/measure/learner-facts.ts';
import { listPostsOf, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';

/** Whom the lists of staff that stand name, by any of their ids. */
export class ListedPeople {
  readonly #read: Reader;
  readonly #authority: string;
  #lists: readonly KnownStaffList[] | undefined;

  constructor({ read, authority }: { readonly read: Reader; readonly authority: string }) {
    this.#read = read;
    this.#authority = authority;
  }

  async hasLists(): Promise<boolean> {
    return (await this.#standing()).length > 0;
  }

  /** @returns those of these ids under which a list of staff knows somebody */
  async among(learners: readonly string[]): Promise<ReadonlySet<string>> {
    const lists = await this.#standing();
    if (lists.length === 0 || learners.length === 0) return new Set();
    const known = knownNow(this.#authority);
    const { links, ids } = await withLinks(this.#read, known, new Set(learners));
    const posts = await listPostsOf(this.#read, known, [...ids]);
    const personOf = personsFrom(links, lists);
    const standing = new Set(lists.map(({ batchId }) => batchId));
    const listed = new Set(
      posts.filter(({ batchId }) => standing.has(batchId)).map(({ learner }) => personOf(learner)),
    );
    return new Set(learners.filter((learner) => listed.has(personOf(learner))));
  }

  async #standing(): Promise<readonly KnownStaffList[]> {
    this.#lists ??= await listStaffLists(this.#read, knownNow(this.#authority));
    return this.#lists;
  }
}
