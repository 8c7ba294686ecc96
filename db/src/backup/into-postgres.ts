import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import SqliteDatabase from 'better-sqlite3';
import { migrate } from '../migrate.ts';
import { openDatabase } from '../open.ts';
import type { Tables } from '../tables.ts';
import { tablesIn } from './tables-in.ts';
import type { TableInside } from './tables-in.ts';

const rowsAtOnce = 2000;

/** Where the copy stands until it is put in place. */
export interface Loaded {
  readonly schema: string;
  /** The address of the copy, for whoever checks it. */
  readonly url: string;
}

/**
 * Loads a backup file into a new schema beside the one in use, which is not touched.
 * @param schema a name that no schema has yet
 */
export async function loadIntoPostgres(
  url: string,
  { file, schema }: { readonly file: string; readonly schema: string },
): Promise<Loaded> {
  await withDatabase(url, (db) => sql`create schema ${sql.id(schema)}`.execute(db));
  const loaded = { schema, url: addressOfSchema(url, schema) };
  const from = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
  const to = openDatabase(loaded.url);
  try {
    await migrate(to, lastMigration(from));
    await to.kysely.transaction().execute(async (tx) => {
      for (const table of tablesIn(from)) await loadTable(tx, from, table);
    });
  } catch (error) {
    await dropSchema(url, schema);
    throw error;
  } finally {
    from.close();
    await to.close();
  }
  return loaded;
}

export async function dropSchema(url: string, schema: string): Promise<void> {
  await withDatabase(url, (db) => sql`drop schema ${sql.id(schema)} cascade`.execute(db));
}

/**
 * Puts a loaded copy in the place of the schema in use, in one transaction; the tables that were there go into the
 * schema `aside`.
 */
export async function putSchemaInPlace(
  url: string,
  { schema, aside }: { readonly schema: string; readonly aside: string },
): Promise<void> {
  await withDatabase(url, (db) =>
    db.transaction().execute(async (tx) => {
      await sql`set local lock_timeout = '10s'`.execute(tx);
      const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(tx);
      const own = rows[0]?.name ?? 'public';
      await sql`create schema ${sql.id(aside)}`.execute(tx);
      await moveAll(tx, { from: own, to: aside });
      await moveAll(tx, { from: schema, to: own });
      await sql`drop schema ${sql.id(schema)}`.execute(tx);
    }),
  );
}

/** Moves every table and trigger function but those of extensions: the schema is ours alone (docs/backups.md). */
async function moveAll(
  tx: Kysely<Tables>,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const { rows } = await sql<{ kind: string; name: string }>`
    select 'table' as kind, c.relname as name from pg_class c
     where c.relnamespace = (select oid from pg_namespace where nspname = ${from}) and c.relkind in ('r', 'p') and not ${ofExtension('c')}
    union all
    select 'function', p.proname from pg_proc p
     where p.pronamespace = (select oid from pg_namespace where nspname = ${from}) and p.prorettype = 'trigger'::regtype and not ${ofExtension('p')}`.execute(
    tx,
  );
  for (const { kind, name } of rows) {
    await sql`alter ${sql.raw(kind)} ${sql.id(from, name)} set schema ${sql.id(to)}`.execute(tx);
  }
}

function ofExtension(alias: string): RawBuilder<unknown> {
  return sql`exists (select 1 from pg_depend d where d.objid = ${sql.ref(`${alias}.oid`)} and d.deptype = 'e')`;
}

/** The same server and database, with another schema first. */
function addressOfSchema(url: string, schema: string): string {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', `${given === null ? '' : `${given} `}-c search_path=${schema}`);
  // pg reads %20 as a space and + as itself.
  return address.href.replaceAll('+', '%20');
}

function lastMigration(from: SqliteDatabase.Database): string | undefined {
  return from.prepare<[], { name: string }>('select name from kysely_migration order by name desc limit 1').get()?.name;
}

async function loadTable(tx: Kysely<Tables>, from: SqliteDatabase.Database, table: TableInside): Promise<void> {
  const name = sql.id(table.name);
  const columns = sql.join(table.columns.map((column) => sql.id(column)));
  for (const rows of rowsInParts(from, table)) {
    const given = sql`json_populate_recordset(null::${name}, ${JSON.stringify(rows, asPostgresReads)}::json)`;
    await sql`insert into ${name} (${columns}) select ${columns} from ${given}`.execute(tx);
  }
}

/** Bytes as PostgreSQL reads them from a text; JSON would make a list of numbers of them. */
function asPostgresReads(this: unknown, name: string, value: unknown): unknown {
  const own: unknown = typeof this === 'object' && this !== null ? Reflect.get(this, name) : value;
  return own instanceof Uint8Array ? `\\x${Buffer.from(own).toString('hex')}` : value;
}

function* rowsInParts(from: SqliteDatabase.Database, { name, key }: TableInside): Generator<readonly unknown[]> {
  const order = key.map((column) => `"${column}"`).join(', ');
  let part: unknown[] = [];
  for (const row of from.prepare(`select * from "${name}" order by ${order}`).iterate()) {
    part.push(row);
    if (part.length < rowsAtOnce) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}

async function withDatabase<Result>(url: string, work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result> {
  const database = openDatabase(url);
  try {
    return await work(database.kysely);
  } finally {
    await database.close();
  }
}
