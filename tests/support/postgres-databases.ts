import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';

/** Makes a database on a server as a copy of another, to which nobody may be connected. */
export async function createDatabase(
  server: string,
  template = 'template1',
): Promise<{ readonly name: string; readonly url: string }> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await withServer(server, (database) =>
    sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(database.kysely),
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href };
}

/** Drops databases, whoever is connected to them. */
export async function dropDatabases(server: string, names: readonly string[]): Promise<void> {
  await withServer(server, async (database) => {
    for (const name of names) await sql`drop database ${sql.id(name)} with (force)`.execute(database.kysely);
  });
}

async function withServer(server: string, work: (database: Database) => Promise<unknown>): Promise<void> {
  const database = openDatabase(server);
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
