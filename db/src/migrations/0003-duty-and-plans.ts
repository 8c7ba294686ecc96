import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';
import { factTableOf, tableOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { writePlanStatistics } from './statistics.ts';

/** What the duty asks, what was promised about it, and whether it is done. */
export async function dutyAndPlans(engine: Engine, db: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of Object.entries({ ...dutyTables, ...planTables, ...registerTables })) {
    await factTableOf(db, { engine, name, columns }).execute();
  }
  await createDeadlines(engine, db);
  await createRequestsDone(engine, db);
  await createIndexes(db);
  await writePlanStatistics(engine, db);
}

/** Whom something falls to: a role and an organisation in words, and the person here who holds the role, if any. */
const owner: Columns = { owner_role: 'text?', owner_organisation: 'text?', owner_user: 'text?' };

const dutyTables: Readonly<Record<string, Columns>> = {
  duty_pack: {
    pack_id: 'text',
    duty: 'text',
    title: 'text',
    guidance: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    toolkit: 'text?',
    source: 'text',
    link: 'text?',
  },
  obligation: {
    obligation_id: 'text',
    pack_id: 'text',
    valid_from: 'text',
    valid_to: 'text?',
    title: 'text',
    question: 'text',
    wording: 'text',
    source: 'text',
    paragraph: 'text?',
    acts: 'text',
    authority_kinds: 'text',
    nations: 'text',
    theme: 'text',
    benchmark: 'text?',
    evidence: 'text',
    cadence: 'text?',
    link: 'text?',
    is_paraphrase: 'flag',
  },
  arrangement: {
    obligation_id: 'text',
    valid_from: 'text',
    applies: 'flag?',
    reason: 'text?',
    ...owner,
    agencies: 'text',
    cadence: 'text?',
  },
  assessment: {
    obligation_id: 'text',
    assessed_on: 'text',
    rating: 'text',
    reason: 'text',
    still_to_do: 'text?',
    author_role: 'text',
    author: 'text',
  },
  obligation_done: { obligation_id: 'text', done_on: 'text', note: 'text?' },
  evidence: {
    about: 'text',
    about_id: 'text',
    kind: 'text',
    title: 'text',
    reference: 'text?',
    link: 'text?',
    dated_on: 'text',
    review_by: 'text?',
    renews: 'text?',
    publication: 'text',
    batch_id: 'text?',
  },
};

const planTables: Readonly<Record<string, Columns>> = {
  plan: {
    plan_id: 'text',
    valid_from: 'text',
    name: 'text',
    kind: 'text',
    organisation: 'text',
    starts_on: 'text?',
    ends_on: 'text?',
    body_id: 'text?',
    review_months: 'integer',
  },
  plan_approval: { plan_id: 'text', approved_on: 'text', body_id: 'text?', label: 'text', note: 'text?' },
  plan_review: { plan_id: 'text', reviewed_on: 'text', body_id: 'text?', note: 'text?' },
  objective: {
    objective_id: 'text',
    plan_id: 'text',
    valid_from: 'text',
    ref: 'text?',
    title: 'text',
    position: 'integer',
  },
  action: {
    action_id: 'text',
    valid_from: 'text',
    title: 'text',
    outcome: 'text?',
    theme: 'text?',
    ...owner,
    accountable_role: 'text?',
    lead_agency: 'text?',
    partners: 'text',
    starts_on: 'text?',
    due_on: 'text?',
    is_to_be_checked: 'flag',
    publication: 'text',
    exempt_paragraph: 'text?',
    exempt_reason: 'text?',
    obligations: 'text',
    recommendations: 'text',
    risks: 'text',
    other_duties: 'text?',
    carried_from: 'text?',
    batch_id: 'text?',
    row_number: 'integer?',
  },
  action_place: {
    action_id: 'text',
    plan_id: 'text',
    objective_id: 'text?',
    ref: 'text',
    valid_from: 'text',
    left_on: 'text?',
    batch_id: 'text?',
  },
  due_revision: {
    about: 'text',
    about_id: 'text',
    due_on: 'text',
    revised_on: 'text',
    reason: 'text',
    batch_id: 'text?',
  },
  progress: {
    action_id: 'text',
    entered_on: 'text',
    status: 'text',
    note: 'text',
    blocked_reason: 'text?',
    is_flagged: 'flag',
    author: 'text?',
    author_role: 'text?',
    batch_id: 'text?',
    row_number: 'integer?',
  },
  rag_override: { action_id: 'text', from_on: 'text', until_on: 'text?', rag: 'text', reason: 'text' },
  action_check: {
    action_id: 'text',
    checked_on: 'text',
    body_id: 'text?',
    meeting_id: 'text?',
    checker: 'text?',
    checker_role: 'text?',
    note: 'text?',
  },
  agency_request: {
    request_id: 'text',
    agency: 'text',
    sent_on: 'text',
    reply_by: 'text?',
    plans: 'text',
    actions: 'text',
  },
  agency_reply: { request_id: 'text', replied_on: 'text', batch_id: 'text?', actions: 'text' },
};

const registerTables: Readonly<Record<string, Columns>> = {
  document: {
    document_id: 'text',
    valid_from: 'text',
    kind: 'text',
    title: 'text',
    ...owner,
    prepared_on: 'text?',
    consult_from: 'text?',
    consult_to: 'text?',
    agreed_on: 'text?',
    agreed_by: 'text?',
    in_force_from: 'text?',
    reviewed_on: 'text?',
    refresh_due: 'text?',
    ended_on: 'text?',
    superseded_by: 'text?',
    linked: 'text',
    equality: 'text',
    equality_on: 'text?',
    profile_year: 'integer?',
    profile_seen: 'text',
    link: 'text?',
    note: 'text?',
    publication: 'text',
  },
  body: {
    body_id: 'text',
    valid_from: 'text',
    name: 'text',
    kind: 'text',
    purpose: 'text?',
    meets_every_months: 'integer?',
    terms_review_due: 'text?',
    ended_on: 'text?',
    link: 'text?',
    publication: 'text',
  },
  meeting: {
    meeting_id: 'text',
    body_id: 'text',
    meets_on: 'text',
    status: 'text',
    agenda_link: 'text?',
    papers_link: 'text?',
    minutes_link: 'text?',
    webcast_link: 'text?',
    note: 'text?',
    publication: 'text',
  },
};

/** Addresses of calendars, by their secret's hash, which digest was sent to whom, and who wants none: no facts. */
async function createDeadlines(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'calendar_feed',
    key: ['authority_id', 'feed_id'],
    columns: {
      authority_id: 'text',
      feed_id: 'text',
      user_id: 'text',
      secret_hash: 'text',
      created_at: 'text',
      revoked_at: 'text?',
    },
  })
    .addForeignKeyConstraint('calendar_feed_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  await tableOf(db, {
    engine,
    name: 'digest',
    key: ['authority_id', 'user_id', 'for_day'],
    columns: {
      authority_id: 'text',
      user_id: 'text',
      for_day: 'text',
      claimed_by: 'text',
      claimed_at: 'text',
      free_at: 'text',
      attempts: 'integer',
      handed_at: 'text?',
      settled_at: 'text?',
      outcome: 'text?',
      last_fault: 'text?',
      told: 'text',
    },
  })
    .addForeignKeyConstraint('digest_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  await tableOf(db, {
    engine,
    name: 'mail_choice',
    key: ['authority_id', 'user_id'],
    columns: { authority_id: 'text', user_id: 'text', wants_digests: 'flag', chosen_at: 'text' },
  })
    .addForeignKeyConstraint('mail_choice_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
}

/** Requests with a key and what was answered: no facts. */
async function createRequestsDone(engine: Engine, db: Kysely<unknown>): Promise<void> {
  await tableOf(db, {
    engine,
    name: 'request_done',
    key: ['authority_id', 'key_hash'],
    columns: {
      authority_id: 'text',
      key_hash: 'text',
      content_hash: 'text',
      request_id: 'text?',
      result: 'text',
      done_at: 'text',
    },
  })
    .addForeignKeyConstraint('request_done_authority', ['authority_id'], 'authority', ['authority_id'])
    .execute();
  await db.schema.createIndex('request_done_by_age').on('request_done').columns(['authority_id', 'done_at']).execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const indexes = {
    progress: ['action_id'],
    action_place: ['plan_id'],
    evidence: ['about', 'about_id'],
    due_revision: ['about', 'about_id'],
    assessment: ['obligation_id'],
    meeting: ['body_id'],
  } as const;
  for (const [table, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(`${table}_by_subject`)
      .on(table)
      .columns(['authority_id', ...columns])
      .execute();
  }
  // Asked after each change: whose log an entry of the record of changes touched last (measure/plan-facts.ts).
  await db.schema
    .createIndex('progress_by_entry')
    .on('progress')
    .column('authority_id')
    .column(sql`(coalesce(withdrawn_seq, recorded_seq))`)
    .column('action_id')
    .execute();
  await db.schema
    .createIndex('calendar_feed_by_secret')
    .on('calendar_feed')
    .columns(['secret_hash'])
    .unique()
    .execute();
}
