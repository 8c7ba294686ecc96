import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { appendOnly } from '../dialect.ts';
import type { Engine } from '../dialect.ts';
import { factTableOf, tableOf } from './columns.ts';

/** Reports: what they are to be, what officers wrote, who found them fit, and what was issued with its files. */
export async function reports(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'report_draft',
    columns: {
      report_id: 'text',
      kind: 'text',
      title: 'text',
      from_on: 'text',
      to_on: 'text',
      as_at: 'text',
      known_at: 'text?',
      publication: 'text',
      exempt_paragraph: 'text?',
      exempt_interest: 'text?',
      meeting: 'text?',
      meets_on: 'text?',
      corrects: 'text?',
      corrected: 'text?',
      council: 'text',
      written_by: 'text',
    },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'report_words',
    columns: { report_id: 'text', part: 'text', words: 'text', written_by: 'text' },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'report_step',
    columns: {
      report_id: 'text',
      step: 'text',
      taken_by: 'text',
      reason: 'text?',
      content_sha256: 'text?',
      up_to_entry: 'integer?',
      up_to_at: 'text?',
      up_to_day: 'text?',
    },
  }).execute();
  await issues(engine, db);
}

/** Neither an issue nor any of its files ever changes. */
async function issues(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'report_issue',
    columns: {
      report_id: 'text',
      number: 'text',
      issued_on: 'text',
      issued_at: 'text',
      content: 'text',
      content_sha256: 'text',
      up_to_entry: 'integer',
      up_to_at: 'text',
      up_to_day: 'text',
      head: 'text',
      files: 'text',
    },
  })
    .addUniqueConstraint('report_issue_number', ['authority_id', 'number'])
    .execute();
  await tableOf(db, {
    engine,
    name: 'report_file',
    columns: { authority_id: 'text', report_id: 'text', form: 'text', bytes: 'bytes' },
    key: ['authority_id', 'report_id', 'form'],
  })
    .addForeignKeyConstraint('report_file_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  for (const table of ['report_issue', 'report_file'])
    for (const statement of appendOnly(engine, table)) await sql.raw(statement).execute(db);
}
