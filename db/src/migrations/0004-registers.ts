import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';
import { factTableOf } from './columns.ts';

/** Who oversees the duty, and what is known beside it: registers that are kept as entries. */
export async function registers(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'register_entry',
    columns: {
      register: 'text',
      entry_id: 'text',
      valid_from: 'text',
      content: 'text',
      publication: 'text',
      batch_id: 'text?',
    },
  }).execute();
}
