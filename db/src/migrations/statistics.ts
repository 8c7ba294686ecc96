import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';

/** A table, one of its indexes (its own name for its key), and how many rows share each number of leading columns. */
type Statistic = readonly [table: string, index: string, rows: string];

/**
 * What a council's schools and learners look like. Without it SQLite takes a tenth of a handful of rows to be of one authority, walks
 * through all of them, and never looks at the index that knows.
 */
const learnerStatistics: readonly Statistic[] = [
  ['life', 'life', '700 700 1'],
  ['life', 'life_by_organisation', '700 700 1'],
  ['description', 'description', '1500 1500 1'],
  ['description', 'description_by_organisation', '1500 1500 2'],
  ['statement', 'statement', '5000 5000 1'],
  ['statement', 'statement_by_organisation', '5000 5000 10'],
  ['decision', 'decision', '500 500 1'],
  ['decision', 'decision_by_statement', '500 500 1'],
  ['completion', 'completion', '120000 120000 1'],
  ['completion', 'completion_by_learner', '120000 120000 4 2 2 1'],
  ['completion', 'completion_by_organisation', '20000 20000 60 60 2'],
  ['post', 'post', '30000 30000 1'],
  ['post', 'post_by_organisation', '30000 30000 60 60 1 1 1 1'],
  ['post', 'post_by_learner', '30000 30000 1 1'],
  ['learner_link', 'learner_link', '30000 30000 1'],
  ['learner_link', 'learner_link_by_other', '30000 30000 1 1'],
  ['learner_link', 'learner_link_by_learner', '30000 30000 1 1'],
];

/**
 * What its plans and registers look like. Of a key half as many rows are said to be of one council as there are: said to
 * be equally many, SQLite reads all rows of a council by another index, one by one, which takes four times as long.
 */
const planStatistics: readonly Statistic[] = [
  ['life', 'life', '700 350 1'],
  ['description', 'description', '1500 750 1'],
  ['statement', 'statement', '5000 2500 1'],
  ['decision', 'decision', '500 250 1'],
  ['headcount', 'headcount', '300 150 1'],
  ['headcount', 'headcount_by_organisation', '300 300 2'],
  ['action', 'action', '400 200 1'],
  ['action_place', 'action_place', '400 200 1'],
  ['action_place', 'action_place_by_subject', '400 400 100'],
  ['progress', 'progress', '5000 2500 1'],
  ['progress', 'progress_by_subject', '5000 5000 13'],
  ['progress', 'progress_by_entry', '5000 5000 3 1'],
  ['evidence', 'evidence', '1000 500 1'],
  ['evidence', 'evidence_by_subject', '1000 1000 500 2'],
  ['due_revision', 'due_revision', '200 100 1'],
  ['due_revision', 'due_revision_by_subject', '200 200 100 2'],
  ['assessment', 'assessment', '200 100 1'],
  ['assessment', 'assessment_by_subject', '200 200 4'],
  ['meeting', 'meeting', '300 150 1'],
  ['meeting', 'meeting_by_subject', '300 300 30'],
];

/** Tells SQLite what to expect, so that plans are good from the first row on; PostgreSQL counts by itself. */
export async function writeStatistics(engine: Engine, db: Kysely<unknown>): Promise<void> {
  if (engine === 'postgres') return;
  await sql`analyze`.execute(db);
  await insertStatistics(db, learnerStatistics);
}

/** The same of plans and registers; what is known of most other tables stays as it is. */
export async function writePlanStatistics(engine: Engine, db: Kysely<unknown>): Promise<void> {
  if (engine === 'sqlite') await insertStatistics(db, planStatistics);
}

async function insertStatistics(db: Kysely<unknown>, known: readonly Statistic[]): Promise<void> {
  for (const [table, index, rows] of known) {
    await sql`delete from sqlite_stat1 where tbl = ${table} and idx = ${index}`.execute(db);
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${rows})`.execute(db);
  }
  // Whoever wrote them has read those of before.
  await sql`analyze sqlite_schema`.execute(db);
}
