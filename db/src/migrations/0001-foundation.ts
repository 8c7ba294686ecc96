import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { appendOnly, refusingGaps } from '../dialect.ts';
import type { Engine } from '../dialect.ts';
import { factTableOf, organisationFactTableOf, tableOf } from './columns.ts';
import { createJournalTable } from './journal-table.ts';

/** The first tables: councils, people, the record of changes, the register, what schools said, imports. */
export async function foundation(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await createAuthority(engine, db);
  await createSignIn(engine, db);
  await createJournal(engine, db);
  await createSchools(engine, db);
  await createTraining(engine, db);
  await createImports(engine, db);
  await createIndexes(db);
}

async function createAuthority(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'authority',
    key: ['authority_id'],
    columns: {
      authority_id: 'text',
      name: 'text',
      nation: 'text',
      is_demonstration: 'flag',
      own_date: 'text?',
      revision: 'integer',
      changed_at: 'text',
    },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'membership',
    columns: { user_id: 'text', role: 'text', expires_on: 'text?' },
  }).execute();
}

const stamps = { createdAt: 'text', updatedAt: 'text' } as const;

/** The sign-in library's tables, with its names and our types. */
async function createSignIn(engine: Engine, db: Kysely<unknown>): Promise<void> {
  const key = ['id'];
  await tableOf(db, {
    engine,
    name: 'user',
    key,
    columns: {
      id: 'text',
      name: 'text',
      email: 'text',
      emailVerified: 'flag',
      image: 'text?',
      lastSignedInOn: 'text?',
      ...stamps,
    },
  })
    .addUniqueConstraint('user_email', ['email'])
    .execute();
  await tableOf(db, {
    engine,
    name: 'session',
    key,
    columns: {
      id: 'text',
      expiresAt: 'text',
      token: 'text',
      ipAddress: 'text?',
      userAgent: 'text?',
      userId: 'text',
      ...stamps,
    },
  })
    .addUniqueConstraint('session_token', ['token'])
    .addForeignKeyConstraint('session_user', ['userId'], 'user', ['id'], (to) => to.onDelete('cascade'))
    .execute();
  await createAccount(engine, db);
  await tableOf(db, {
    engine,
    name: 'verification',
    key,
    columns: { id: 'text', identifier: 'text', value: 'text', expiresAt: 'text', ...stamps },
  }).execute();
}

async function createAccount(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'account',
    key: ['id'],
    columns: {
      id: 'text',
      accountId: 'text',
      providerId: 'text',
      userId: 'text',
      accessToken: 'text?',
      refreshToken: 'text?',
      idToken: 'text?',
      accessTokenExpiresAt: 'text?',
      refreshTokenExpiresAt: 'text?',
      scope: 'text?',
      password: 'text?',
      ...stamps,
    },
  })
    .addForeignKeyConstraint('account_user', ['userId'], 'user', ['id'], (to) => to.onDelete('cascade'))
    .execute();
}

async function createJournal(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await createJournalTable(engine, db, 'journal');
  for (const statement of [...appendOnly(engine, 'journal'), ...refusingGaps(engine, 'journal')]) {
    await sql.raw(statement).execute(db);
  }
}

async function createSchools(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'organisation',
    key: ['authority_id', 'organisation_id'],
    columns: { authority_id: 'text', organisation_id: 'text', kind: 'text', urn: 'text?', recorded_seq: 'integer' },
  })
    .addForeignKeyConstraint('organisation_authority', ['authority_id'], 'authority', ['authority_id'])
    .addUniqueConstraint('organisation_urn', ['authority_id', 'urn'])
    .execute();
  await organisationFactTableOf(db, {
    engine,
    name: 'life',
    columns: {
      opened_on: 'text?',
      closed_on: 'text?',
      is_proposed: 'flag',
      closed_basis: 'text?',
      closed_reason: 'text?',
      batch_id: 'text?',
    },
  }).execute();
  await organisationFactTableOf(db, {
    engine,
    name: 'description',
    columns: {
      valid_from: 'text',
      name: 'text',
      type_code: 'text?',
      type_name: 'text?',
      status_code: 'text?',
      phase: 'text',
      control: 'text',
      trust: 'text?',
      town: 'text?',
      postcode: 'text?',
      dfe_number: 'text?',
      search_text: 'text',
      batch_id: 'text?',
    },
  }).execute();
  await createRegister(engine, db);
}

async function createRegister(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'school_link',
    columns: {
      urn: 'text',
      link_urn: 'text',
      link_name: 'text',
      link_type: 'text',
      established_on: 'text?',
      batch_id: 'text?',
    },
  }).execute();
  const end = ['authority_id', 'organisation_id'];
  await factTableOf(db, {
    engine,
    name: 'succession',
    columns: {
      predecessor_id: 'text',
      successor_id: 'text',
      kind: 'text',
      carries: 'flag?',
      on_day: 'text?',
      reason: 'text?',
      batch_id: 'text?',
    },
  })
    .addForeignKeyConstraint('succession_predecessor', ['authority_id', 'predecessor_id'], 'organisation', end)
    .addForeignKeyConstraint('succession_successor', ['authority_id', 'successor_id'], 'organisation', end)
    .execute();
  await factTableOf(db, {
    engine,
    name: 'scope',
    columns: { valid_from: 'text', type_codes: 'text', reason: 'text?' },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'register_load',
    columns: { batch_id: 'text', file_date: 'text', file_name: 'text', covered_types: 'text' },
  }).execute();
}

async function createTraining(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await factTableOf(db, {
    engine,
    name: 'course',
    columns: { course_id: 'text', code: 'text', name: 'text', aliases: 'text', is_active: 'flag' },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'requirement',
    columns: {
      role: 'text',
      organisation_kinds: 'text',
      accepted_courses: 'text',
      validity: 'text',
      valid_from: 'text',
      target: 'integer?',
      duty: 'text',
      is_our_reading: 'flag',
    },
  }).execute();
  await createStatements(engine, db);
  await organisationFactTableOf(db, {
    engine,
    name: 'training_total',
    columns: {
      audience: 'text?',
      counted_on: 'text',
      trained: 'integer',
      in_post: 'integer',
      includes_e_learning: 'flag',
      course_id: 'text?',
      source: 'text',
      is_invented: 'flag',
      note: 'text?',
      batch_id: 'text?',
      row_number: 'integer?',
    },
  }).execute();
}

async function createStatements(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await organisationFactTableOf(db, {
    engine,
    name: 'statement',
    columns: {
      told_on: 'text',
      staff_answer: 'text?',
      course_id: 'text?',
      held_on: 'text?',
      staff_trained: 'integer?',
      staff_in_post: 'integer?',
      other_training: 'text?',
      dsl_answer: 'text?',
      dsl_course_id: 'text?',
      dsl_trained_on: 'text?',
      dsl_in_post_since: 'text?',
      dsl_left_on: 'text?',
      dsl_other_training: 'text?',
      asked_on: 'text?',
      reminded_on: 'text?',
      source: 'text?',
      evidence: 'text?',
      replaces: 'text?',
      batch_id: 'text?',
      row_number: 'integer?',
    },
  }).execute();
  await factTableOf(db, {
    engine,
    name: 'decision',
    columns: {
      statement_id: 'text',
      role: 'text',
      outcome: 'text',
      equivalent_course_id: 'text?',
      held_on: 'text?',
      decided_on: 'text',
      reason: 'text',
    },
  })
    .addForeignKeyConstraint('decision_statement', ['authority_id', 'statement_id'], 'statement', [
      'authority_id',
      'fact_id',
    ])
    .execute();
}

async function createImports(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'import_batch',
    key: ['authority_id', 'batch_id'],
    columns: {
      authority_id: 'text',
      batch_id: 'text',
      kind: 'text',
      status: 'text',
      file_name: 'text',
      sha256: 'text',
      file_date: 'text?',
      day_order: 'text?',
      choices: 'text?',
      preview: 'text',
      counts: 'text',
      created_at: 'text',
      created_by: 'text',
      settled_at: 'text?',
      settled_by: 'text?',
      settled_seq: 'integer?',
      undone_at: 'text?',
      undone_by: 'text?',
    },
  })
    .addForeignKeyConstraint('import_batch_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  await organisationFactTableOf(db, {
    engine,
    name: 'name_match',
    columns: { organisation_id: 'text?', key_text: 'text', shown: 'text', batch_id: 'text?' },
  }).execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const table of ['life', 'description', 'statement', 'training_total']) {
    await db.schema
      .createIndex(`${table}_by_organisation`)
      .on(table)
      .columns(['authority_id', 'organisation_id'])
      .execute();
  }
  await db.schema.createIndex('session_by_user').on('session').columns(['userId']).execute();
  await db.schema.createIndex('account_by_user').on('account').columns(['userId']).execute();
  await db.schema.createIndex('membership_by_user').on('membership').columns(['user_id']).execute();
  await db.schema
    .createIndex('decision_by_statement')
    .on('decision')
    .columns(['authority_id', 'statement_id'])
    .execute();
  await db.schema.createIndex('school_link_by_urn').on('school_link').columns(['authority_id', 'urn']).execute();
}
