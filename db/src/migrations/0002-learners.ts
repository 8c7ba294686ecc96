import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';
import { factTableOf, organisationFactTableOf, tableOf } from './columns.ts';
import { writeStatistics } from './statistics.ts';

/** People's own training, from learning systems and lists of staff; how such files are read; history ready to be asked. */
export async function learners(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await createLearners(engine, db);
  await createReading(engine, db);
  await createHistory(engine, db);
  await createIndexes(db);
  await writeStatistics(engine, db);
}

async function createLearners(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await organisationFactTableOf(db, {
    engine,
    name: 'completion',
    columns: {
      learner: 'text',
      course_id: 'text',
      outcome: 'text',
      on_day: 'text',
      organisation_id: 'text?',
      audience: 'text?',
      batch_id: 'text',
      row_number: 'integer',
    },
  }).execute();
  await organisationFactTableOf(db, {
    engine,
    name: 'post',
    columns: {
      learner: 'text',
      audience: 'text',
      from_on: 'text?',
      to_on: 'text?',
      batch_id: 'text',
      row_number: 'integer',
    },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'learner_link',
    columns: { other: 'text', learner: 'text', batch_id: 'text', row_number: 'integer' },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'staff_list',
    columns: {
      batch_id: 'text',
      file_date: 'text',
      file_name: 'text',
      covers: 'text',
      ends: 'text',
      same_as: 'text?',
      left_out: 'integer',
    },
  }).execute();
  await organisationFactTableOf(db, {
    engine,
    name: 'headcount',
    columns: { audience: 'text', counted_on: 'text', posts: 'integer', source: 'text', batch_id: 'text?' },
  }).execute();
}

async function createReading(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'file_mapping',
    columns: { name: 'text', kind: 'text', definition: 'text' },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'word_match',
    columns: { about: 'text', key_text: 'text', shown: 'text', means: 'text?' },
  }).execute();
  await tableOf(db, {
    engine,
    name: 'learner_key',
    key: ['authority_id'],
    columns: { authority_id: 'text', proof: 'text' },
  })
    .addForeignKeyConstraint('learner_key_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  await tableOf(db, {
    engine,
    name: 'staged_part',
    key: ['authority_id', 'batch_id', 'holds', 'part'],
    columns: { authority_id: 'text', batch_id: 'text', holds: 'text', part: 'integer', lane: 'integer', rows: 'text' },
  })
    .addForeignKeyConstraint('staged_part_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
}

/** Worked out from the facts and kept in step with them: nothing of it is a record. */
async function createHistory(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'organisation_history',
    key: ['authority_id', 'organisation_id', 'kind'],
    columns: { authority_id: 'text', organisation_id: 'text', kind: 'text', series: 'text', steps: 'bytes' },
  })
    .addForeignKeyConstraint('organisation_history_organisation', ['authority_id', 'organisation_id'], 'organisation', [
      'authority_id',
      'organisation_id',
    ])
    .execute();
  await tableOf(db, {
    engine,
    name: 'history_state',
    key: ['authority_id'],
    columns: { authority_id: 'text', version: 'integer' },
  })
    .addForeignKeyConstraint('history_state_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
}

/** Indexes of what stands alone, since only that is counted; each holds all that its question reads. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const standing = {
    completion_by_learner: ['completion', ['learner', 'course_id', 'outcome', 'on_day', 'organisation_id', 'audience']],
    post_by_organisation: ['post', ['organisation_id', 'audience', 'learner', 'from_on', 'to_on', 'batch_id']],
    post_by_learner: ['post', ['learner', 'organisation_id']],
    learner_link_by_other: ['learner_link', ['other', 'learner']],
    learner_link_by_learner: ['learner_link', ['learner', 'other']],
    headcount_by_organisation: ['headcount', ['organisation_id']],
  } as const;
  for (const [name, [table, columns]] of Object.entries(standing)) {
    await db.schema
      .createIndex(name)
      .on(table)
      // SQLite looks at the rows themselves unless the index holds what it is asked for, be it null in all of them.
      .columns(['authority_id', ...columns, 'withdrawn_at'])
      .where(sql.ref('withdrawn_at'), 'is', null)
      .execute();
  }
  await db.schema
    .createIndex('completion_by_organisation')
    .on('completion')
    .columns(['authority_id', 'organisation_id', 'audience', 'learner', 'withdrawn_at'])
    .where(sql.ref('organisation_id'), 'is not', null)
    .execute();
}
