import { join } from 'node:path';
import { afterAll, describe, inject, test } from 'vitest';
import { openDatabase } from '@due-regard/db/open.ts';
import type { Database } from '@due-regard/db/open.ts';
import { writeNewTables } from './new-tables.ts';
import { createDatabase, dropDatabases } from './postgres-databases.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Makes an empty database, its tables up to date; it is closed and removed after the tests. */
export type MakeDatabase = () => Promise<Database>;

/** Makes room for a database and tells its address. */
export type MakeDatabaseUrl = () => Promise<string>;

/** Two ways to make one: with its tables, up to date and empty; or with nothing in it. */
interface MakeRoom {
  readonly withTables: MakeDatabaseUrl;
  readonly bare: MakeDatabaseUrl;
}

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
      return database;
    });
  });
}

/** The same for what opens its database itself, such as the whole application, or what fills one that is bare. */
export function onBothEngineUrls(
  name: string,
  suite: (makeUrl: MakeDatabaseUrl, makeBareUrl: MakeDatabaseUrl) => void,
): void {
  describe(`${name} (SQLite)`, () => {
    const { withTables, bare } = sqliteUrls();
    suite(withTables, bare);
  });
  const server = inject('postgresUrl');
  if (server === null) test.skip(`${name} (PostgreSQL): needs PostgreSQL`);
  else
    describe(`${name} (PostgreSQL)`, () => {
      const { withTables, bare } = postgresUrls(server);
      suite(withTables, bare);
    });
}

function sqliteUrls(): MakeRoom {
  const folder = temporaryFolder();
  let count = 0;
  const newFile = (): string => {
    count += 1;
    return join(folder, `${String(count)}.db`);
  };
  return {
    withTables: async () => {
      const file = newFile();
      await writeNewTables(file);
      return `file:${file}`;
    },
    bare: async () => `file:${newFile()}`,
  };
}

// A database each, not a schema: Kysely's migrator takes a table of its name in any schema for its own.
function postgresUrls(server: string): MakeRoom {
  const made: string[] = [];
  afterAll(() => dropDatabases(server, made));
  const makeFrom = async (template: string): Promise<string> => {
    const { name, url } = await createDatabase(server, template);
    made.push(name);
    return url;
  };
  return { withTables: () => makeFrom(inject('postgresTables')), bare: () => makeFrom('template1') };
}
