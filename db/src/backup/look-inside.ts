import SqliteDatabase from 'better-sqlite3';

/** What a backup file holds, before anybody relies on it. */
export interface Inside {
  /** What the engine finds wrong with the file's own structure and references; empty when nothing. */
  readonly damage: readonly string[];
  /** The migrations that the file has had, in their order; empty when it is not a database of this program. */
  readonly migrations: readonly string[];
  readonly heads: readonly { readonly authority: string; readonly seq: number; readonly hash: string }[];
}

/**
 * Opens a SQLite file for reading only and says what is in it.
 * @throws SqliteError when it is not a SQLite file at all
 */
export function lookInside(file: string): Inside {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  try {
    database.pragma('trusted_schema = OFF');
    const damage = damageIn(database);
    if (damage.length > 0 || !isOurs(database)) return { damage, migrations: [], heads: [] };
    return { damage, migrations: migrationsIn(database), heads: headsIn(database) };
  } finally {
    database.close();
  }
}

function damageIn(database: SqliteDatabase.Database): readonly string[] {
  const check = database.prepare<[], { integrity_check: string }>('pragma integrity_check').all();
  const found = check.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  const loose = database.prepare('pragma foreign_key_check').all().length;
  return loose === 0 ? found : [...found, `${String(loose)} rows refer to rows that are not there`];
}

function isOurs(database: SqliteDatabase.Database): boolean {
  const tables = database.prepare<[], { name: string }>(`select name from sqlite_master where type = 'table'`).all();
  const names = new Set(tables.map((row) => row.name));
  return ['kysely_migration', 'authority', 'journal'].every((name) => names.has(name));
}

function migrationsIn(database: SqliteDatabase.Database): readonly string[] {
  return database
    .prepare<[], { name: string }>('select name from kysely_migration order by name')
    .all()
    .map((row) => row.name);
}

function headsIn(database: SqliteDatabase.Database): Inside['heads'] {
  return database
    .prepare<[], Inside['heads'][number]>(
      `select a.authority_id as authority, j.seq, j.hash from authority a
         join journal j on j.authority_id = a.authority_id and j.seq = a.revision order by a.authority_id`,
    )
    .all();
}
