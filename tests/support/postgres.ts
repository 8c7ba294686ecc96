import type { TestProject } from 'vitest/node';
import { migrateAt } from './new-tables.ts';
import { createDatabase, dropDatabases } from './postgres-databases.ts';
import { startPostgres } from './postgres-server.ts';
import type { PostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where PostgreSQL is, or nothing where none can be had. */
    postgresUrl: string | null;
    /** The database there whose tables are up to date and empty, to make others from. */
    postgresTables: string;
  }
}

let ours: PostgresServer | undefined;
let tables: { readonly server: string; readonly name: string } | undefined;

/**
 * One PostgreSQL for the run, whichever projects ask: TEST_DATABASE_URL when it is set, else one started here, which
 * the next project then finds in that variable, and the database to copy in TEST_DATABASE_TABLES.
 */
export async function setup(project: TestProject): Promise<void> {
  if (process.env['TEST_DATABASE_URL'] === undefined) {
    ours = await startPostgres();
    if (ours === undefined) process.stderr.write('No PostgreSQL can be had here: its tests are skipped.\n');
    else process.env['TEST_DATABASE_URL'] = ours.url;
  }
  const server = process.env['TEST_DATABASE_URL'];
  if (server !== undefined) process.env['TEST_DATABASE_TABLES'] ??= await makeTables(server);
  project.provide('postgresUrl', server ?? null);
  project.provide('postgresTables', process.env['TEST_DATABASE_TABLES'] ?? '');
}

async function makeTables(server: string): Promise<string> {
  const { name, url } = await createDatabase(server);
  tables = { server, name };
  await migrateAt(url);
  return name;
}

export async function teardown(): Promise<void> {
  if (tables !== undefined) {
    delete process.env['TEST_DATABASE_TABLES'];
    await dropDatabases(tables.server, [tables.name]);
    tables = undefined;
  }
  if (ours === undefined) return;
  delete process.env['TEST_DATABASE_URL'];
  await ours.stop();
  ours = undefined;
}
