import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listLinksOf, listPostsOf, listStaffLists } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { Learners } from './learner-rows.ts';
import type { LearnerRow } from './learner-rows.ts';

/** Counts whom the rows speak of that would be taken, and whom of these a list of staff names. */
export class PeopleTold {
  readonly #read: Reader;
  readonly #authority: string;
  readonly #learners = new Learners();
  #lists: ReadonlySet<string> | undefined;
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
    this.#lists ??= new Set((await listStaffLists(this.#read, known)).map(({ batchId }) => batchId));
    const learners = this.#new;
    this.#new = [];
    if (this.#lists.size === 0 || learners.length === 0) return;
    const links = await listLinksOf(this.#read, known, learners);
    const ids = new Set([...learners, ...links.map(({ learner }) => learner)]);
    const posts = await listPostsOf(this.#read, known, [...ids]);
    const listed = new Set(posts.filter(({ batchId }) => this.#lists?.has(batchId)).map(({ learner }) => learner));
    for (const { other, learner } of links) if (listed.has(learner)) listed.add(other);
    this.#inStaffLists += learners.filter((learner) => listed.has(learner)).length;
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
