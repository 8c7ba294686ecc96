import { DatabaseSync } from 'node:sqlite';
import { allOf, evenSpace, journals, watchedFrom } from './records.ts';
import type { OpenRecords, Records, Row, Watched } from './records.ts';

const expectedGuards = journals.flatMap((table) => [
  `CREATE TRIGGER ${table}_no_append_only_update before update on ${table} begin select raise(abort, '${table}: append-only'); end`,
  `CREATE TRIGGER ${table}_no_append_only_delete before delete on ${table} begin select raise(abort, '${table}: append-only'); end`,
  `CREATE TRIGGER ${table}_no_gap_insert before insert on ${table} when new.seq <> 1 + coalesce((select max(seq) from ${table} where authority_id = new.authority_id), 0) begin select raise(abort, '${table}: gap'); end`,
]);

/** Opens a SQLite file read-only with Node's own SQLite, which is not the program's. */
export function openSqliteRecords(file: string): OpenRecords {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  return { records: sqliteRecords(database), close: async () => database.close() };
}

/** The records of an open SQLite database, all read in the snapshot of their first query. */
function sqliteRecords(database: DatabaseSync): Records {
  let hasBegun = false;
  async function* rows(sql: string, parameters: readonly string[] = []): AsyncGenerator<Row> {
    if (!hasBegun) database.exec('begin');
    hasBegun = true;
    yield* database.prepare(sql).iterate(...parameters);
  }
  return {
    rows,
    watched: () => watchedTables(rows),
    guards: () => guards(rows),
    expectedGuards,
    byBytes: 'collate binary',
  };
}

async function watchedTables(rows: Records['rows']): Promise<readonly Watched[]> {
  const columns = rows(
    `select m.name as "table", c.name as "column" from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' order by 1, 2`,
  );
  return watchedFrom((await allOf(columns)).map((row) => ({ table: String(row.table), column: String(row.column) })));
}

async function guards(rows: Records['rows']): Promise<readonly string[]> {
  const found = rows(
    `select sql from sqlite_master where type = 'trigger' and tbl_name in ('${journals.join("', '")}')`,
  );
  return (await allOf(found)).map((row) => evenSpace(String(row.sql)));
}
