import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { idsBefore } from '../new-id.ts';
import type { Database, Reader } from '../open.ts';
import type { Tables } from '../tables.ts';
import type { StagedPartTable } from './tables.ts';

/** Rows of one file that wait: the good ones, or those that cannot be taken as they are. */
export interface Held {
  readonly authority: string;
  readonly batchId: string;
  readonly holds: StagedPartTable['holds'];
}

/** One part, by its place from 0 on, and its rows as JSON. */
export interface Part {
  readonly part: number;
  readonly rows: string;
}

/** The most rows that lie in one part. */
export const rowsInPart = 1000;
const partsAtOnce = 10;
/** Of a lane that is longer than it can be by chance, parts are taken one by one. */
const mostPartsInLane = 50;

/**
 * Puts rows by before anybody is asked about them. It is no change: nothing of it counts, and what a crash leaves behind
 * is taken away by {@link removeOrphans}.
 */
export class PartWriter {
  readonly #db: Kysely<Tables>;
  readonly #held: Held;
  #waiting: StagedPartTable[] = [];
  #next = 0;

  constructor({ kysely }: Pick<Database, 'kysely'>, held: Held) {
    this.#db = kysely;
    this.#held = held;
  }

  /**
   * @param rows JSON of at most {@link rowsInPart} rows
   * @param lane parts of one lane are read together, lanes by their number; those of no lane (0) one by one, as they came
   */
  async add(rows: string, lane = 0): Promise<void> {
    this.#waiting.push(rowOf(this.#held, { part: this.#next, rows, lane }));
    this.#next += 1;
    if (this.#waiting.length === partsAtOnce) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const parts = this.#waiting;
    this.#waiting = [];
    await this.#db.insertInto('staged_part').values(parts).execute();
  }
}

/** The JSON of each part in turn, one at a time. */
export async function* listParts(read: Reader, held: Held): AsyncGenerator<string> {
  for await (const lane of listLanes(read, held)) yield* lane;
}

/** The same, parts of one lane together. */
export async function* listLanes(read: Reader, held: Held): AsyncGenerator<readonly string[]> {
  const places = await partsOf(read, held).select(['lane', 'part']).orderBy('lane').orderBy('part').execute();
  for (const [lane, parts] of Map.groupBy(places, (place) => place.lane)) {
    const together = lane > 0 && parts.length <= mostPartsInLane ? [parts] : parts.map((part) => [part]);
    for (const some of together) yield await rowsOf(read, held, some);
  }
}

/** One after the other: asked for at once, each connection would keep what it has read. */
async function rowsOf(read: Reader, held: Held, parts: readonly Pick<Part, 'part'>[]): Promise<readonly string[]> {
  const rows: string[] = [];
  for (const { part } of parts) {
    const json = await findPart(read, held, part);
    if (json !== undefined) rows.push(json);
  }
  return rows;
}

/** The JSON of one part, by its place from 0 on. */
export async function findPart(read: Reader, held: Held, part: number): Promise<string | undefined> {
  return (await partsOf(read, held).select('rows').where('part', '=', part).executeTakeFirst())?.rows;
}

export async function countParts(read: Reader, held: Held): Promise<number> {
  const { count } = await partsOf(read, held)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function partsOf(read: Reader, { authority, batchId, holds }: Held) {
  return read
    .selectFrom('staged_part')
    .where('authority_id', '=', authority)
    .where('batch_id', '=', batchId)
    .where('holds', '=', holds);
}

/** Writes a part anew, or one more after the last. */
export async function putPart(tx: Kysely<Tables>, held: Held, { part, rows }: Part): Promise<void> {
  await tx
    .insertInto('staged_part')
    .values(rowOf(held, { part, rows, lane: 0 }))
    .onConflict((conflict) => conflict.columns(['authority_id', 'batch_id', 'holds', 'part']).doUpdateSet({ rows }))
    .execute();
}

/** Takes away all that waits of a file. */
export async function removeParts(
  tx: Kysely<Tables>,
  { authority, batchId }: Pick<Held, 'authority' | 'batchId'>,
): Promise<void> {
  await tx.deleteFrom('staged_part').where('authority_id', '=', authority).where('batch_id', '=', batchId).execute();
}

/** Takes away parts that belong to no file that waits, and were put by before an instant: a crash left them behind. */
export async function removeOrphans({ kysely }: Pick<Database, 'kysely'>, before: Instant): Promise<void> {
  await kysely
    .deleteFrom('staged_part')
    .where('batch_id', '<', idsBefore(before))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('import_batch')
            .select('import_batch.batch_id')
            .whereRef('import_batch.authority_id', '=', 'staged_part.authority_id')
            .whereRef('import_batch.batch_id', '=', 'staged_part.batch_id')
            .where('import_batch.status', '=', 'staged'),
        ),
      ),
    )
    .execute();
}

function rowOf(
  { authority, batchId, holds }: Held,
  { part, rows, lane }: Part & { readonly lane: number },
): StagedPartTable {
  return { authority_id: authority, batch_id: batchId, holds, part, lane, rows };
}
