import { mappedKinds } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { Database, Reader } from '../open.ts';

/** What a council's records hold of the key under which its learners are hashed. */
export interface KeyProof {
  readonly authority: string;
  readonly proof: string;
}

/** @returns undefined when no file of people was ever read for it */
export async function findKeyProof(db: Reader, authority: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('learner_key')
    .select('proof')
    .where('authority_id', '=', authority)
    .executeTakeFirst();
  return row?.proof;
}

/** Of every council. */
export async function listKeyProofs(db: Reader): Promise<readonly KeyProof[]> {
  return db.selectFrom('learner_key').select(['authority_id as authority', 'proof']).orderBy('authority_id').execute();
}

/**
 * Keeps the proof of the key that a council's files are read under from now on. It is no record: nothing counts by it.
 * @param before what was found; undefined: none
 * @returns the proof that is kept now, another's where another process was first
 */
export async function keepKeyProof(
  { kysely }: Pick<Database, 'kysely'>,
  { authority, proof }: KeyProof,
  before: string | undefined,
): Promise<string | undefined> {
  if (before === undefined) {
    await kysely
      .insertInto('learner_key')
      .values({ authority_id: authority, proof })
      .onConflict((conflict) => conflict.column('authority_id').doNothing())
      .execute();
  } else {
    await kysely
      .updateTable('learner_key')
      .set({ proof })
      .where('authority_id', '=', authority)
      .where('proof', '=', before)
      .execute();
  }
  return findKeyProof(kysely, authority);
}

/**
 * Whether anything stands or waits that was hashed under a key: learners, or a file of people. Of a demonstration nothing
 * does, since its learners are invented.
 * @param authority left out: of any council
 */
export async function restsOnKey(db: Reader, authority?: string): Promise<boolean> {
  for (const table of ['post', 'completion', 'learner_link'] as const)
    if (await stands(db, table, authority)) return true;
  const waiting = db
    .selectFrom('import_batch')
    .select('batch_id')
    .where('authority_id', 'in', councils(db, authority))
    .where('status', '=', 'staged')
    .where('kind', 'in', mappedKinds);
  return (await waiting.limit(1).executeTakeFirst()) !== undefined;
}

async function stands(
  db: Reader,
  table: 'post' | 'completion' | 'learner_link',
  authority: string | undefined,
): Promise<boolean> {
  const found = await db
    .selectFrom(table)
    .select('authority_id')
    .where('authority_id', 'in', councils(db, authority))
    .where('withdrawn_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

function councils(db: Reader, authority: string | undefined) {
  const real = db.selectFrom('authority').select('authority_id').where('is_demonstration', '=', 0);
  return authority === undefined ? real : real.where('authority_id', '=', authority);
}
