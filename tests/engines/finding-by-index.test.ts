import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { factTables } from '@due-regard/db/fact-tables.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import { migrate } from '@due-regard/db/migrate.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const standing = `authority_id = '801' and withdrawn_at is null`;

/** What a history asks of a few people or one organisation, and the index that alone should answer it. */
const questions = [
  [
    'completion_by_learner',
    `select course_id, outcome, on_day from completion where ${standing} and learner in ('a', 'b')`,
  ],
  ['post_by_learner', `select distinct organisation_id from post where ${standing} and learner in ('a', 'b')`],
  ['post_by_organisation', `select learner, from_on, to_on from post where ${standing} and organisation_id in ('x')`],
  ['learner_link_by_other', `select learner from learner_link where ${standing} and other in ('a', 'b')`],
  ['learner_link_by_learner', `select other from learner_link where ${standing} and learner in ('a', 'b')`],
] as const;

/** What is asked of one action, and of all after a change. */
const questionsOfPlans = [
  ['progress_by_subject', `select status from progress where ${standing} and action_id in ('a') order by entered_on`],
  ['evidence_by_subject', `select title from evidence where ${standing} and about = 'action' and about_id in ('a')`],
  [
    'due_revision_by_subject',
    `select due_on from due_revision where ${standing} and about = 'action' and about_id in ('a')`,
  ],
  [
    'progress_by_entry',
    `select action_id from progress where authority_id = '801' and coalesce(withdrawn_seq, recorded_seq) > 7`,
  ],
] as const;

test('a new SQLite database finds what one person’s history rests on in an index, without looking at any record', async () => {
  await expectIndexes(questions, 'USING COVERING INDEX');
});

test('and what was written of one action, or of any since a change, without walking through the logs of all', async () => {
  await expectIndexes(questionsOfPlans, 'INDEX');
});

test('and reads all records of a council as they lie, not one by one', async () => {
  const db = openDatabase(`file:${temporaryFolder()}/plans.db`);
  await migrate(db);
  for (const table of factTables) {
    const question = sql`select * from ${sql.table(table)} where ${sql.raw(standing)} order by recorded_seq`;
    const plan = await sql<{ detail: string }>`explain query plan ${question}`.execute(db.kysely);
    expect(plan.rows[0]?.detail).toBe(`SEARCH ${table} USING PRIMARY KEY (authority_id=?)`);
  }
  await db.close();
});

async function expectIndexes(asked: typeof questions | typeof questionsOfPlans, how: string): Promise<void> {
  const db = openDatabase(`file:${temporaryFolder()}/plans.db`);
  await migrate(db);
  for (const [index, question] of asked) {
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(question)}`.execute(db.kysely);
    expect(plan.rows[0]?.detail).toContain(`${how} ${index} (authority_id=? AND `);
  }
  await db.close();
}
