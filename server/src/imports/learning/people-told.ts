import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { personsFrom } from '@due-regard/shared/training/learners/one-person.ts';
import { withLinks } from '@due-regard/db/measure/learner-facts.ts';
import { listPostsOf, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import type { KnownStaffList } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { Learners } from './learner-rows.ts';
import type { LearnerRow } from './learner-rows.ts';

/** Counts whom the rows speak of that would be taken, and whom of these a list of staff names. */
export class PeopleTold {
  readonly #read: Reader;
  readonly #authority: string;
  readonly #learners = new Learners();
  #lists: readonly KnownStaffList[] | undefined;
  #new: string[] = [];
  #inStaffLists = 0;
  #completed = 0;
  #notCompleted = 0;

  constructor(read: Reader, authority: string) {
    this.#read = read;
    this.#authority = authority;
  }

  add({ learner, outcome }: LearnerRow): void {
    if (outcome === 'completed') this.#completed += 1;
    else this.#notCompleted += 1;
    if (this.#learners.add(learner)) this.#new.push(learner);
  }

  /** After each part: looks up those who were not named before. */
  async look(): Promise<void> {
    const known = knownNow(this.#authority);
    this.#lists ??= await listStaffLists(this.#read, known);
    const learners = this.#new;
    this.#new = [];
    if (this.#lists.length === 0 || learners.length === 0) return;
    const { links, ids } = await withLinks(this.#read, known, new Set(learners));
    const posts = await listPostsOf(this.#read, known, [...ids]);
    const personOf = personsFrom(links, this.#lists);
    const standing = new Set(this.#lists.map(({ batchId }) => batchId));
    const listed = new Set(
      posts.filter(({ batchId }) => standing.has(batchId)).map(({ learner }) => personOf(learner)),
    );
    this.#inStaffLists += learners.filter((learner) => listed.has(personOf(learner))).length;
  }

  told(): NonNullable<RowsPreview['people']> {
    return {
      learners: this.#learners.size,
      inStaffLists: this.#inStaffLists,
      completed: this.#completed,
      notCompleted: this.#notCompleted,
    };
  }
}
