import type { Reader } from '@due-regard/db/open.ts';
import { hasCompletions, listKnownCompletionsOf } from '@due-regard/db/training/learners/queries.ts';
import type { KnownCompletion } from '@due-regard/db/training/learners/queries.ts';
import { knownNow } from '../../http/as-at.ts';
import { LearnerRows } from './learner-rows.ts';
import type { LearnerRow } from './learner-rows.ts';
import type { PeopleContext } from './people-importer.ts';

type Standing = KnownCompletion;

/** What the records and the rows before say already. The records are asked for the learners of one part at a time. */
export class KnownRecords {
  readonly #read: Reader;
  readonly #authority: string;
  readonly #said: LearnerRows;
  #isFirst: boolean | undefined;
  #standing: ReadonlyMap<string, readonly Standing[]> = new Map();

  constructor({ read, authority, mostRows }: PeopleContext) {
    this.#read = read;
    this.#authority = authority;
    this.#said = new LearnerRows(mostRows);
  }

  /** Before the rows of a part are asked about. */
  async look(learners: Iterable<string>): Promise<void> {
    // Before the first file of all there is nothing to look up, and that file is the largest.
    this.#isFirst ??= !(await hasCompletions(this.#read, this.#authority));
    if (this.#isFirst) return;
    const records = await listKnownCompletionsOf(this.#read, knownNow(this.#authority), [...new Set(learners)]);
    this.#standing = Map.groupBy(records, ({ learner, courseId }) => keyOf(learner, courseId));
  }

  /** Notes a row. @returns whether it says nothing new */
  isKnown(row: LearnerRow): boolean {
    const standing = this.#standing.get(keyOf(row.learner, row.courseId)) ?? [];
    return isToldBy(standing, row) || !this.#said.add(row);
  }

  /** What stands to the letter of the same under another id of a row's person. */
  sameUnder(learner: string, row: LearnerRow): readonly KnownCompletion[] {
    const standing = this.#standing.get(keyOf(learner, row.courseId)) ?? [];
    return standing.filter((one) => one.outcome === row.outcome && one.onDay === row.onDay && saysWhere(one, row));
  }
}

/** Told again is what stands: the same day's completion, or "not completed" where nothing was completed since. */
function isToldBy(standing: readonly Standing[], row: LearnerRow): boolean {
  return standing.some((one) => {
    if (one.outcome !== row.outcome || !saysWhere(one, row)) return false;
    if (one.outcome === 'completed') return one.onDay === row.onDay;
    return one.onDay <= row.onDay && !isDoneSince(standing, one);
  });
}

/** What stands of somebody elsewhere says nothing of the organisation that a row is given to. */
function saysWhere(one: Standing, { organisationId, audience }: LearnerRow): boolean {
  return organisationId === null || (one.organisationId === organisationId && one.audience === audience);
}

function isDoneSince(standing: readonly Standing[], { onDay }: Standing): boolean {
  return standing.some((one) => one.outcome === 'completed' && one.onDay > onDay);
}

function keyOf(learner: string, courseId: string): string {
  return `${learner} ${courseId}`;
}
