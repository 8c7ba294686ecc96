import pg from 'pg';
import { evenSpace, watchedFrom } from './records.ts';
import type { OpenRecords, Records, Row, Watched } from './records.ts';

const rowsAtOnce = 2000;

const expectedGuards = [
  guard('UPDATE', {
    because: 'append_only',
    body: "begin if true then raise exception 'journal: append-only'; end if; return new; end",
  }),
  guard('DELETE', {
    because: 'append_only',
    body: "begin if true then raise exception 'journal: append-only'; end if; return old; end",
  }),
  guard('TRUNCATE', {
    because: 'append_only',
    body: "begin if true then raise exception 'journal: append-only'; end if; return new; end",
  }),
  guard('INSERT', {
    because: 'gap',
    body: "begin if new.seq <> 1 + coalesce((select max(seq) from journal where authority_id = new.authority_id), 0) then raise exception 'journal: gap'; end if; return new; end",
  }),
];

function guard(verb: string, { because, body }: { readonly because: string; readonly body: string }): string {
  const name = `journal_no_${because}_${verb.toLowerCase()}`;
  const each = verb === 'TRUNCATE' ? 'STATEMENT' : 'ROW';
  return `CREATE TRIGGER ${name} BEFORE ${verb} ON journal FOR EACH ${each} EXECUTE FUNCTION ${name}() enabled as ${body}`;
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
      where t.tgrelid = 'journal'::regclass and not t.tgisinternal`,
    [],
  );
  return found.map((row) => {
    const state = row.enabled === 'O' || row.enabled === 'A' ? 'enabled' : 'disabled';
    return evenSpace(`${String(row.definition)} ${state} as ${String(row.body)}`);
  });
}
