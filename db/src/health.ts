import { sql } from 'kysely';
import type { Database } from './open.ts';
import { BusyError } from './sqlite.ts';

/** Whether a write could begin now; somebody else writing means that one can. */
export async function isWritable(database: Database): Promise<boolean> {
  if (database.engine === 'postgres') {
    const { rows } = await sql<{ setting: string }>`select current_setting('transaction_read_only') as setting`.execute(
      database.kysely,
    );
    return rows[0]?.setting === 'off';
  }
  try {
    await database.kysely.transaction().execute(async () => undefined);
    return true;
  } catch (error) {
    return error instanceof BusyError;
  }
}

/** Writes SQLite's log into its file, so that the file is whole on its own; PostgreSQL does so by itself. */
export async function checkpoint(database: Database): Promise<void> {
  if (database.engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(database.kysely);
}
