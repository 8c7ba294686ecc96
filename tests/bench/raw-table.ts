import type { openSqliteFile } from '@due-regard/db/sqlite.ts';

type Database = ReturnType<typeof openSqliteFile>;
type Row = Readonly<Record<string, string | number | null>>;

/** A table that is written with nothing but a prepared statement in a transaction, as durably as ours. */
export class RawTable {
  readonly #database: Database;
  readonly #table: string;

  /** @param table one that is there, with its indexes; any other is made of texts with a key */
  constructor(database: Database, table: string) {
    this.#database = database;
    this.#table = table;
    if (table.startsWith('bare_'))
      database.exec(
        `create table if not exists ${table} (fact_id text primary key, organisation_id text, told_on text, text text) strict, without rowid`,
      );
  }

  /** All rows in one transaction, each taking the place of one with its key. */
  insert(rows: readonly Row[]): void {
    const names = Object.keys(rows[0] ?? {});
    const key = names.includes('authority_id') ? 'authority_id, fact_id' : 'fact_id';
    const changed = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    const statement = this.#database.prepare(
      `insert into ${this.#table} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})
       on conflict (${key}) do update set ${changed.join(', ')}`,
    );
    this.#database.exec('begin immediate');
    for (const row of rows) statement.run(Object.values(row));
    this.#database.exec('commit');
  }

  close(): void {
    this.#database.close();
  }
}
