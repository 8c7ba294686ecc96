import { copyFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { HistoriesOf } from '@due-regard/db/measure/check-histories.ts';
import { checkHistories } from '@due-regard/db/measure/check-histories.ts';
import { compareHistories } from '@due-regard/db/measure/compare-histories.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Tables } from '@due-regard/db/tables.ts';
import type { Anchor } from '@due-regard/server/journal/verify/chain.ts';
import { postgresRecords } from '@due-regard/server/journal/verify/postgres-records.ts';
import type { Records, Row } from '@due-regard/server/journal/verify/records.ts';
import { checkDatabase, checkRecords } from '@due-regard/server/journal/verify/verify.ts';
import type { Finding } from '@due-regard/server/journal/verify/verify.ts';
import { withHistories } from '@due-regard/server/journal/verify-all.ts';
import type { WholeFinding } from '@due-regard/server/journal/verify-all.ts';
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

/** The same for all that `verify` looks at: the histories that figures are drawn from too. */
export type WholeTrial = (kind: Tampering, seed: number) => Promise<WholeFinding>;

interface Check<Told> {
  readonly file: (url: string) => Promise<Told>;
  readonly connection: (connection: Kysely<Tables>) => Promise<Told>;
}

const victim = '999';

/** @param heads where the records end before anybody tampers */
export function trialsAt(url: string, heads: readonly Anchor[]): Trial {
  return trialsOf(url, {
    file: async (copy) => ({
      anchored: await checkDatabase(copy, { anchors: heads }),
      alone: await checkDatabase(copy),
    }),
    connection: async (connection) => {
      const records = recordsThrough(connection);
      return { anchored: await checkRecords(records, { anchors: heads }), alone: await checkRecords(records) };
    },
  });
}

export function wholeTrialsAt(url: string): WholeTrial {
  return trialsOf(url, {
    file: async (copy) => withHistories(await checkDatabase(copy), await checkHistories(copy)),
    connection: async (connection) => {
      const found = await checkRecords(recordsThrough(connection));
      const compared: HistoriesOf[] = [];
      for (const { authority } of found.authorities)
        compared.push({ authority, ...(await compareHistories(connection, authority)) });
      return withHistories(found, compared);
    },
  });
}

function trialsOf<Told>(url: string, check: Check<Told>): (kind: Tampering, seed: number) => Promise<Told> {
  return url.startsWith('file:') ? sqliteTrials(url.slice('file:'.length), check) : postgresTrials(url, check);
}

/** Each on a copy of the file, which no other library has open. */
function sqliteTrials<Told>(original: string, { file }: Check<Told>): (kind: Tampering, seed: number) => Promise<Told> {
  return async (kind, seed) => {
    const copy = `${original}.${String(seed)}`;
    copyFileSync(original, copy);
    const database = new DatabaseSync(copy);
    await kind.tamper(sqliteEditor(database), victim, new Dice(seed));
    database.close();
    const found = await file(`file:${copy}`);
    for (const ending of ['', '-wal', '-shm']) rmSync(copy + ending, { force: true });
    return found;
  };
}

/** Each in a transaction that is rolled back, and checked through the same connection. */
function postgresTrials<Told>(
  url: string,
  { connection: check }: Check<Told>,
): (kind: Tampering, seed: number) => Promise<Told> {
  return async (kind, seed) => {
    const database = openDatabase(url);
    try {
      return await database.kysely.connection().execute(async (connection) => {
        await sql`begin isolation level repeatable read`.execute(connection);
        await kind.tamper(postgresEditor(connection), victim, new Dice(seed));
        const found = await check(connection);
        await sql`rollback`.execute(connection);
        return found;
      });
    } finally {
      await database.close();
    }
  };
}

function recordsThrough(connection: Kysely<Tables>): Records {
  return postgresRecords(
    async (text, parameters) => (await connection.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows,
  );
}
