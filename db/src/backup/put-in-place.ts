import SqliteDatabase from 'better-sqlite3';
import { existsSync, linkSync, copyFileSync, renameSync, rmSync } from 'node:fs';
import { openSqliteFile } from '../sqlite.ts';

/** Another process has the database open: it must end first. */
export class InUseError extends Error {}

/**
 * Makes a checked file fit to be served. Every session, one-time link and calendar address ends, since those of long
 * ago may have been ended for a reason. The histories that figures are drawn from go: no record of changes watches them, so they are
 * worked out from the facts at the next start. Leaves the file whole, with no log beside it.
 */
export function makeFitToServe(file: string): void {
  const database = openSqliteFile(file);
  try {
    database.exec('delete from session; delete from verification');
    if (hasTable(database, 'calendar_feed')) database.exec('delete from calendar_feed');
    if (hasTable(database, 'organisation_history'))
      database.exec('delete from organisation_history; delete from history_state');
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
}

/** A file of an earlier version may not have it yet. */
function hasTable(database: SqliteDatabase.Database, name: string): boolean {
  return database.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(name) !== undefined;
}

/**
 * Takes the place of the SQLite database at `live` with a checked file, in one step: at every moment there is a whole
 * database at that place. The one that was there stays beside it under the name `aside`.
 * @throws InUseError when another process has it open
 */
export function putInPlace({
  checked,
  live,
  aside,
}: {
  readonly checked: string;
  readonly live: string;
  readonly aside: string;
}): void {
  if (existsSync(live)) {
    foldLogIn(live);
    keepAside(live, aside);
  }
  renameSync(checked, live);
}

/** Leaving WAL mode needs the database for oneself and writes the log into the file. */
function foldLogIn(live: string): void {
  const database = new SqliteDatabase(live, { timeout: 0 });
  try {
    database.pragma('journal_mode = DELETE');
  } catch (error) {
    if (isBusy(error)) throw new InUseError('the database is open in another process');
    // One that cannot be read is why somebody restores: it is kept aside as it is.
  } finally {
    database.close();
  }
}

function keepAside(live: string, aside: string): void {
  try {
    linkSync(live, aside);
  } catch {
    // A file system without links: a copy takes longer and comes to the same.
    copyFileSync(live, aside);
  }
  for (const log of ['-wal', '-shm'].filter((ending) => existsSync(live + ending))) {
    copyFileSync(live + log, aside + log);
    rmSync(live + log);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
