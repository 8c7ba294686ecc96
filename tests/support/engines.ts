import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, inject, test } from 'vitest';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Makes an empty database, its tables up to date; it is closed and removed after the tests. */
export type MakeDatabase = () => Promise<Database>;

/** Makes room for a database and tells its address; the tables are not made yet. */
export type MakeDatabaseUrl = () => Promise<string>;

/** Runs a suite on SQLite and again on PostgreSQL; each database made is new. */
export function onBothEngines(name: string, suite: (makeDatabase: MakeDatabase) => void): void {
  onBothEngineUrls(name, (makeUrl) => {
    const opened: Database[] = [];
    afterAll(async () => {
      await Promise.all(opened.map((database) => database.close()));
    });
    suite(async () => {
      const database = openDatabase(await makeUrl());
      opened.push(database);
      await migrate(database);
      return database;
    });
  });
}

/** The same for what opens its database itself, such as the whole application. */
export function onBothEngineUrls(name: string, suite: (makeUrl: MakeDatabaseUrl) => void): void {
  describe(`${name} (SQLite)`, () => suite(sqliteUrls()));
  const server = inject('postgresUrl');
  if (server === null) test.skip(`${name} (PostgreSQL): needs PostgreSQL`);
  else describe(`${name} (PostgreSQL)`, () => suite(postgresUrls(server)));
}

function sqliteUrls(): MakeDatabaseUrl {
  const folder = temporaryFolder();
  let count = 0;
  return async () => {
    count += 1;
    return `file:${join(folder, `${String(count)}.db`)}`;
  };
}

// A database each, not a schema: Kysely's migrator takes a table of its name in any schema for its own.
function postgresUrls(server: string): MakeDatabaseUrl {
  const made: string[] = [];
  afterAll(() =>
    withServer(server, async (database) => {
      for (const name of made) await sql`drop database ${sql.id(name)} with (force)`.execute(database.kysely);
    }),
  );
  return async () => {
    const name = `test_${randomBytes(8).toString('hex')}`;
    await withServer(server, (database) => sql`create database ${sql.id(name)}`.execute(database.kysely));
    made.push(name);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  };
}

async function withServer(server: string, work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = openDatabase(server);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
