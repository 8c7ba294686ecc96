import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Engine } from '../dialect.ts';

/** A table, one of its indexes (its own name for its key), and how many rows share each number of leading columns. */
type Statistic = readonly [table: string, index: string, rows: string];

/**
 * What a council's records look like. Without it SQLite takes a tenth of a handful of rows to be of one authority, walks
 * through all of them, and never looks at the index that knows.
 */
const statistics: readonly Statistic[] = [
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

/** Tells SQLite what to expect, so that plans are good from the first row on; PostgreSQL counts by itself. */
export async function writeStatistics(engine: Engine, db: Kysely<unknown>): Promise<void> {
  if (engine === 'postgres') return;
  await sql`analyze`.execute(db);
  for (const [table, index, rows] of statistics) {
    await sql`insert into sqlite_stat1 (tbl, idx, stat) values (${table}, ${index}, ${rows})`.execute(db);
  }
  // Whoever wrote them has read the empty ones.
  await sql`analyze sqlite_schema`.execute(db);
}
