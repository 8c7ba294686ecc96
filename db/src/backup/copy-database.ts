import SqliteDatabase from 'better-sqlite3';
import { openDatabase } from '../open.ts';
import { copyFromPostgres } from './from-postgres.ts';

/**
 * Copies a whole database, as it stands at one moment, into a new SQLite file; the database goes on being used. A
 * backup is a SQLite file whichever engine it came from, so that it can be read and restored without that engine.
 * @param target a file that does not exist yet; the caller makes it durable
 */
export async function copyDatabase(url: string, target: string): Promise<void> {
  if (url.startsWith('file:')) {
    copySqlite(url.slice('file:'.length), target);
    return;
  }
  const from = openDatabase(url);
  try {
    await copyFromPostgres(from, target);
  } finally {
    await from.close();
  }
}

function copySqlite(file: string, target: string): void {
  const database = new SqliteDatabase(file, { fileMustExist: true, timeout: 5000 });
  try {
    database.prepare('vacuum into ?').run(target);
  } finally {
    database.close();
  }
}
