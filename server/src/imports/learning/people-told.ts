import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { Learners } from './learner-rows.ts';
import type { LearnerRow } from './learner-rows.ts';
import type { ListedPeople } from './listed-people.ts';

/** Counts whom the rows speak of that would be taken, and whom of these a list of staff names. */
export class PeopleTold {
  readonly #listed: ListedPeople;
  readonly #learners = new Learners();
  #new: string[] = [];
  #inStaffLists = 0;
  #completed = 0;
  #notCompleted = 0;

  constructor(listed: ListedPeople) {
    this.#listed = listed;
  }

  add({ learner, outcome }: LearnerRow): void {
    if (outcome === 'completed') this.#completed += 1;
    else this.#notCompleted += 1;
    if (this.#learners.add(learner)) this.#new.push(learner);
  }

  /** After each part: looks up those who were not named before. */
  async look(): Promise<void> {
    const learners = this.#new;
    this.#new = [];
    this.#inStaffLists += (await this.#listed.among(learners)).size;
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
