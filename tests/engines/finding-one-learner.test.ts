import { sql } from 'kysely';
import { expect, test } from 'vitest';
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

test('a new SQLite database finds what one person’s history rests on in an index, without looking at any record', async () => {
  const db = openDatabase(`file:${temporaryFolder()}/plans.db`);
  await migrate(db);
  for (const [index, question] of questions) {
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(question)}`.execute(db.kysely);
    expect(plan.rows[0]?.detail).toContain(`USING COVERING INDEX ${index} (authority_id=? AND `);
  }
  await db.close();
});
