import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { appendOnly, refusingGaps } from '../dialect.ts';
import type { Engine } from '../dialect.ts';
import { factTableOf } from './columns.ts';
import { createJournalTable } from './journal-table.ts';

/** Channel behind its wall: the switch, what is kept sealed, a record of changes of its own; and what was released. */
export async function channel(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'channel_switch',
    columns: {
      is_on: 'flag',
      key_id: 'text',
      assessed_on: 'text?',
      assessment_reference: 'text?',
      agreed_by: 'text?',
      agreed_on: 'text?',
      agreement_reference: 'text?',
      reason: 'text?',
    },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'release',
    columns: {
      release_id: 'text',
      about: 'text',
      title: 'text',
      released_on: 'text',
      publication: 'text',
      basis: 'text',
      tables: 'text',
      counts: 'text?',
      asked: 'text?',
    },
  }).execute();
  await factTableOf(db, { engine, name: 'channel_fact', columns: { sealed: 'text' } }).execute();
  await createJournalTable(engine, db, 'channel_journal');
  for (const statement of [...appendOnly(engine, 'channel_journal'), ...refusingGaps(engine, 'channel_journal')])
    await sql.raw(statement).execute(db);
}
