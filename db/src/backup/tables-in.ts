import type SqliteDatabase from 'better-sqlite3';

/** A table of a SQLite file of ours. */
export interface TableInside {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** Tables that its rows refer to. */
  readonly refersTo: readonly string[];
}

/** The tables that hold records, each after those that it refers to. */
export function tablesIn(database: SqliteDatabase.Database): readonly TableInside[] {
  const names = database
    .prepare<[], { name: string }>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' and name not like 'kysely\\_%' escape '\\' order by name`,
    )
    .all();
  return inOrderOfReference(names.map(({ name }) => tableInside(database, name)));
}

function tableInside(database: SqliteDatabase.Database, name: string): TableInside {
  const columns = database
    .prepare<[string], { name: string; pk: number }>('select name, pk from pragma_table_info(?)')
    .all(name);
  const keys = database
    .prepare<[string], { table: string }>('select "table" from pragma_foreign_key_list(?)')
    .all(name);
  return {
    name,
    columns: columns.map((column) => column.name),
    key: columns
      .filter((column) => column.pk > 0)
      .toSorted((left, right) => left.pk - right.pk)
      .map((column) => column.name),
    refersTo: keys.map((key) => key.table).filter((table) => table !== name),
  };
}

/** Tables whose references all stand before them come first. @throws RangeError when references go in a circle */
function inOrderOfReference(tables: readonly TableInside[]): readonly TableInside[] {
  const placed: TableInside[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const before = new Set(placed.map((table) => table.name));
    const ready = waiting.filter((table) => table.refersTo.every((name) => before.has(name)));
    if (ready.length === 0) throw new RangeError('tables refer to each other in a circle');
    placed.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return placed;
}
