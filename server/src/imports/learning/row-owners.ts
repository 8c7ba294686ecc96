import type { LearningRow } from '@due-regard/shared/imports/learning/rows.ts';
import { Learners, SharedIds } from './learner-rows.ts';
import type { ListedPeople } from './listed-people.ts';
import type { Parts, PeopleContext } from './people-importer.ts';
import { waitingBadRows } from './waiting-rows.ts';

/** A row under the id by which its person is known, with its first id where that is another. */
export type OwnedRow = LearningRow & { readonly first?: string };

/**
 * Under which of its ids a row of a learning system counts: the first, unless the lists of staff know its person by
 * another alone. One that stands beside two people is nobody's, since a shared mailbox must not make one of two.
 */
export class RowOwners {
  readonly #listed: ListedPeople;
  readonly #shared: SharedIds;
  readonly #foundOtherwise = new Learners();
  readonly #sharedSeen = new Learners();

  private constructor(listed: ListedPeople, shared: SharedIds) {
    this.#listed = listed;
    this.#shared = shared;
  }

  /** @returns undefined where each row counts under its first id; else all rows were gone through, those left out too */
  static async of(
    context: PeopleContext,
    { listed, parts }: { readonly listed: ListedPeople; readonly parts: Parts<LearningRow> },
  ): Promise<RowOwners | undefined> {
    if (!context.hasOtherIds || !(await listed.hasLists())) return undefined;
    const shared = new SharedIds();
    for await (const part of parts) for (const row of part) addIds(shared, row);
    const { read, authority, batchId = '' } = context;
    for await (const { rows } of waitingBadRows({ read, authority, batchId })) {
      for (const { partial } of rows) addIds(shared, partial);
    }
    return new RowOwners(listed, shared);
  }

  /** How many learners the lists of staff know by another id than their first. */
  get foundOtherwise(): number {
    return this.#foundOtherwise.size;
  }

  /** How many ids of the lists of staff stand beside more than one learner here, none of whom is found by another. */
  get shared(): number {
    return this.#sharedSeen.size;
  }

  /** The rows of a part, each under the id by which its person is known. */
  async known(part: readonly LearningRow[]): Promise<readonly OwnedRow[]> {
    const ids = part.flatMap(({ learner, others }) =>
      learner === null || others.length === 0 ? [] : [learner, ...others],
    );
    const listed = await this.#listed.among([...new Set(ids)]);
    return part.map((row) => this.#knownRow(row, listed));
  }

  #knownRow(row: LearningRow, listed: ReadonlySet<string>): OwnedRow {
    const { learner, others } = row;
    if (learner === null || listed.has(learner)) return row;
    const found = others.filter((id) => listed.has(id));
    const own = found.find((id) => !this.#shared.has(id));
    if (own === undefined) {
      for (const id of found) this.#sharedSeen.add(id);
      return row;
    }
    this.#foundOtherwise.add(own);
    return { ...row, learner: own, first: learner };
  }
}

/** Of a bad row whose first id cannot be read nobody is known: it may be anybody's. */
function addIds(
  shared: SharedIds,
  { learner = null, others = [] }: Partial<Pick<LearningRow, 'learner' | 'others'>>,
): void {
  for (const other of others) {
    if (learner === null) shared.share(other);
    else shared.add(other, learner);
  }
}
