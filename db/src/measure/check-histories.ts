import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { knownMigrations } from '../migrate.ts';
import { lookAtOneMoment } from '../open.ts';
import type { Tables } from '../tables.ts';
import { compareHistories } from './compare-histories.ts';
import type { HistoriesCompared } from './compare-histories.ts';

/** What became of comparing the histories of one authority. */
export interface HistoriesOf extends HistoriesCompared {
  readonly authority: string;
}

/**
 * Compares the stored histories of a database with its facts, which is not touched.
 * @param authority this one alone; all of them when it is left out
 * @returns none where the tables are not those of this version of the program: it works histories out when it starts
 */
export function checkHistories(url: string, authority?: string): Promise<readonly HistoriesOf[]> {
  return lookAtOneMoment(url, async (db) => {
    if (!(await hasOurTables(db))) return [];
    const all = await db.selectFrom('authority').select('authority_id').orderBy('authority_id').execute();
    const asked = all.map((row) => row.authority_id).filter((code) => authority === undefined || code === authority);
    const found: HistoriesOf[] = [];
    for (const code of asked) found.push({ authority: code, ...(await compareHistories(db, code)) });
    return found;
  });
}

async function hasOurTables(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const names = new Set(rows.map(({ name }) => name));
  return names.size === knownMigrations.length && knownMigrations.every((name) => names.has(name));
}
