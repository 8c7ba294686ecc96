import pg from 'pg';
import { evenSpace, journals, watchedFrom } from './records.ts';
import type { OpenRecords, Records, Row, Watched } from './records.ts';

const rowsAtOnce = 2000;

const expectedGuards = journals.flatMap((table) => [
  guard('UPDATE', { table, because: 'append_only', body: appendOnly(table, 'new') }),
  guard('DELETE', { table, because: 'append_only', body: appendOnly(table, 'old') }),
  guard('TRUNCATE', { table, because: 'append_only', body: appendOnly(table, 'new') }),
  guard('INSERT', {
    table,
    because: 'gap',
    body: `begin if new.seq <> 1 + coalesce((select max(seq) from ${table} where authority_id = new.authority_id), 0) then raise exception '${table}: gap'; end if; return new; end`,
  }),
]);

function appendOnly(table: string, row: 'new' | 'old'): string {
  return `begin if true then raise exception '${table}: append-only'; end if; return ${row}; end`;
}

interface Guard {
  readonly table: string;
  readonly because: string;
  readonly body: string;
}

function guard(verb: string, { table, because, body }: Guard): string {
  const name = `${table}_no_${because}_${verb.toLowerCase()}`;
  const each = verb === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  return `CREATE TRIGGER ${name} BEFORE ${verb} ON ${table} FOR EACH ${each} EXECUTE FUNCTION ${name}() enabled as ${body}`;
}

/** Asks PostgreSQL one question. */
export type Ask = (sql: string, parameters: readonly string[]) => Promise<readonly Row[]>;

/** Connects to PostgreSQL with a client of its own, in one read-only snapshot. */
export async function openPostgresRecords(url: string): Promise<OpenRecords> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin transaction isolation level repeatable read read only');
  const ask: Ask = async (sql, parameters) => (await client.query<Row>(sql, [...parameters])).rows;
  return { records: postgresRecords(ask), close: () => client.end() };
}

/** The records seen through one connection that is in a transaction already. */
export function postgresRecords(ask: Ask): Records {
  let cursors = 0;
  async function* rows(sql: string, parameters: readonly string[] = []): AsyncGenerator<Row> {
    const cursor = `checking_${String((cursors += 1))}`;
    await ask(`declare ${cursor} no scroll cursor for ${numbered(sql)}`, parameters);
    for (;;) {
      const some = await ask(`fetch ${String(rowsAtOnce)} from ${cursor}`, []);
      yield* some;
      if (some.length < rowsAtOnce) break;
    }
    await ask(`close ${cursor}`, []);
  }
  return { rows, watched: () => watchedTables(ask), guards: () => guards(ask), expectedGuards, byBytes: 'collate "C"' };
}

function numbered(sql: string): string {
  let count = 0;
  return sql.replaceAll('?', () => `$${String((count += 1))}`);
}

async function watchedTables(ask: Ask): Promise<readonly Watched[]> {
  const columns = await ask(
    `select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema() order by 1, 2`,
    [],
  );
  return watchedFrom(columns.map((row) => ({ table: String(row.table), column: String(row.column) })));
}

async function guards(ask: Ask): Promise<readonly string[]> {
  const found = await ask(
    `select pg_get_triggerdef(t.oid, true) as definition, t.tgenabled as enabled, p.prosrc as body
       from pg_trigger t join pg_proc p on p.oid = t.tgfoid
      where t.tgrelid in (${journals.map((table) => `'${table}'::regclass`).join(', ')}) and not t.tgisinternal`,
    [],
  );
  return found.map((row) => {
    const state = row.enabled === 'O' || row.enabled === 'A' ? 'enabled' : 'disabled';
    return evenSpace(`${String(row.definition)} ${state} as ${String(row.body)}`);
  });
}
