import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type SqliteDatabase from 'better-sqlite3';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../open.ts';
import type { Database } from '../open.ts';
import { openSqliteFile } from '../sqlite.ts';
import type { Tables } from '../tables.ts';
import { tablesIn } from './tables-in.ts';
import type { TableInside } from './tables-in.ts';

const rowsAtOnce = 2000;

/** Copies every table of PostgreSQL, in one snapshot, into a new SQLite file of the same migrations. */
export async function copyFromPostgres(from: Database, target: string): Promise<void> {
  const snapshot = from.kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  await snapshot.execute(async (tx) => {
    await layTables(target, await lastMigration(tx));
    const to = openSqliteFile(target);
    try {
      // What one engine held to be in order, the other need not check again; the whole file is checked afterwards.
      to.pragma('foreign_keys = OFF');
      to.exec('begin');
      for (const table of tablesIn(to)) await copyTable(tx, to, table);
      to.exec('commit');
      to.pragma('journal_mode = DELETE');
    } finally {
      to.close();
    }
  });
}

async function lastMigration(tx: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(
    tx,
  );
  const last = rows[0]?.name;
  if (last === undefined) throw new RangeError('the database has no tables yet');
  return last;
}

async function layTables(target: string, upTo: string): Promise<void> {
  const database = openDatabase(`file:${target}`);
  try {
    await migrate(database, upTo);
  } finally {
    await database.close();
  }
}

async function copyTable(tx: Kysely<Tables>, to: SqliteDatabase.Database, table: TableInside): Promise<void> {
  const columns = table.columns.map((name) => `"${name}"`).join(', ');
  const order = table.key.map((name) => `"${name}"`).join(', ');
  const insert = to.prepare(
    `insert into "${table.name}" (${columns}) values (${table.columns.map(() => '?').join(', ')})`,
  );
  await sql
    .raw(`declare copying no scroll cursor for select ${columns} from "${table.name}" order by ${order}`)
    .execute(tx);
  for (;;) {
    const { rows } = await sql
      .raw<Readonly<Record<string, unknown>>>(`fetch ${String(rowsAtOnce)} from copying`)
      .execute(tx);
    for (const row of rows) insert.run(table.columns.map((name) => row[name]));
    if (rows.length < rowsAtOnce) break;
  }
  await sql.raw('close copying').execute(tx);
}
