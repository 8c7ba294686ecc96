import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@due-regard/db/migrate.ts';
import { openDatabase } from '@due-regard/db/open.ts';

let kept: Promise<Uint8Array> | undefined;

/** Writes a SQLite file whose tables are up to date and empty: what the migrations make, run once for all such files. */
export async function writeNewTables(file: string): Promise<void> {
  kept ??= migratedFile();
  writeFileSync(file, await kept, { flag: 'wx' });
}

async function migratedFile(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'due-regard-tables-'));
  try {
    const file = join(folder, 'tables.db');
    await migrateAt(`file:${file}`);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Makes the tables in a database that has none. */
export async function migrateAt(url: string): Promise<void> {
  const database = openDatabase(url);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
}
