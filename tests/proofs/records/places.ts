import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, sql } from 'kysely';
import { openDatabase } from '@due-regard/db/open.ts';
import type { AuthorityHead } from '@due-regard/db/journal/queries.ts';
import { postgresRecords } from '@due-regard/server/journal/verify/postgres-records.ts';
import type { Row } from '@due-regard/server/journal/verify/records.ts';
import { checkDatabase, checkRecords } from '@due-regard/server/journal/verify/verify.ts';
import type { Finding } from '@due-regard/server/journal/verify/verify.ts';
import { Dice } from './dice.ts';
import { postgresEditor, sqliteEditor } from './editor.ts';
import type { Tampering } from './tampering-entries.ts';

/** What a check finds of the same tampering with ends that were written down elsewhere, and without. */
export interface Found {
  readonly anchored: Finding;
  readonly alone: Finding;
}

/** Tampers once with the records at an address, checks them, and leaves them as they were. */
export type Trial = (kind: Tampering, seed: number) => Promise<Found>;

const victim = '999';

/** @param heads where the records end before anybody tampers */
export function trialsAt(url: string, heads: readonly AuthorityHead[]): Trial {
  return url.startsWith('file:') ? sqliteTrials(url.slice('file:'.length), heads) : postgresTrials(url, heads);
}

/** Each on a copy of the file, which no other library has open. */
function sqliteTrials(original: string, anchors: readonly AuthorityHead[]): Trial {
  return async (kind, seed) => {
    const copy = `${original}.${String(seed)}`;
    copyFileSync(original, copy);
    const database = new DatabaseSync(copy);
    await kind.tamper(sqliteEditor(database), victim, new Dice(seed));
    database.close();
    const found = {
      anchored: await checkDatabase(`file:${copy}`, { anchors }),
      alone: await checkDatabase(`file:${copy}`),
    };
    for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true });
    return found;
  };
}

/** Each in a transaction that is rolled back, and checked through the same connection. */
function postgresTrials(url: string, anchors: readonly AuthorityHead[]): Trial {
  return async (kind, seed) => {
    const database = openDatabase(url);
    try {
      return await database.kysely.connection().execute(async (connection) => {
        await sql`begin isolation level repeatable read`.execute(connection);
        await kind.tamper(postgresEditor(connection), victim, new Dice(seed));
        const records = postgresRecords(
          async (text, parameters) =>
            (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows,
        );
        const found = { anchored: await checkRecords(records, { anchors }), alone: await checkRecords(records) };
        await sql`rollback`.execute(connection);
        return found;
      });
    } finally {
      await database.close();
    }
  };
}
