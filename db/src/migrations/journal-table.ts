import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';
import { tableOf } from './columns.ts';

/** A record of changes: one chain of entries for each authority. */
export async function createJournalTable(engine: Engine, db: Kysely<unknown>, name: string): Promise<void> {
  await tableOf(db, {
    engine,
    name,
    key: ['authority_id', 'seq'],
    columns: {
      authority_id: 'text',
      seq: 'integer',
      at: 'text',
      actor: 'text',
      actor_roles: 'text',
      what: 'text',
      subject: 'text?',
      before: 'text?',
      after: 'text?',
      reason: 'text?',
      request_id: 'text?',
      digests: 'text',
      previous_hash: 'text',
      hash: 'text',
    },
  })
    .addForeignKeyConstraint(`${name}_authority`, ['authority_id'], 'authority', ['authority_id'])
    .execute();
}
