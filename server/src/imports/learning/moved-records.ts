import type { KnownCompletion } from '@due-regard/db/training/learners/queries.ts';

type Where = Required<Pick<KnownCompletion, 'organisationId' | 'audience'>>;

/**
 * What an earlier file stored under the first id of rows that are now stored under the one by which a list of staff knows
 * their person: it is withdrawn, or they would be two people, one of whom no figure counts.
 */
export class MovedRecords {
  #ids = new Set<string>();
  /** How many have been moved. */
  count = 0;

  /** Notes what a new row says under another id. @returns where it counts: where the file before was given to, if any was */
  add(same: readonly KnownCompletion[], placed: Where): Where {
    const fresh = same.filter(({ completionId }) => !this.#ids.has(completionId));
    for (const { completionId } of fresh) this.#ids.add(completionId);
    this.count += fresh.length;
    const given = same.find(({ organisationId }) => typeof organisationId === 'string');
    if (placed.organisationId !== null || given === undefined) return placed;
    return { organisationId: given.organisationId ?? null, audience: given.audience ?? null };
  }

  /** Those of one part of the file; the records are asked again before the next. */
  taken(): readonly string[] {
    const ids = [...this.#ids];
    this.#ids = new Set();
    return ids;
  }
}
