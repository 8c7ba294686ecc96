import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { sqliteDialect } from './sqlite.ts';
import type { Engine } from './dialect.ts';
import type { Tables } from './tables.ts';

/** What a query is given: it reads and cannot write. Writing is for a change (transaction.ts). */
export type Reader = Pick<Kysely<Tables>, 'selectFrom' | 'fn'>;

/** An open database on one of the two engines. */
export interface Database {
  readonly engine: Engine;
  /** For migrations, the sign-in library and changes; queries take it as a {@link Reader}. */
  readonly kysely: Kysely<Tables>;
  readonly read: Reader;
  /** The SQLite file, where there is one. */
  readonly file: string | undefined;
  close(): Promise<void>;
}

// PostgreSQL gives counts and sums as text, since they may pass 2^53; ours are far below it.
const numberTypes = [20, 1700] as const;
for (const type of numberTypes) pg.types.setTypeParser(type, Number);

/**
 * @param url `file:PATH` for SQLite, `postgres:…` for PostgreSQL
 * @throws RangeError when the address is of neither kind
 */
export function openDatabase(url: string): Database {
  if (url.startsWith('file:')) {
    const file = url.slice('file:'.length);
    return opened('sqlite', new Kysely<Tables>({ dialect: sqliteDialect(file) }), file);
  }
  if (/^postgres(ql)?:/.test(url)) {
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    return opened('postgres', new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), undefined);
  }
  throw new RangeError('a database address starts with file: or postgres:');
}

function opened(engine: Engine, kysely: Kysely<Tables>, file: string | undefined): Database {
  return { engine, kysely, read: kysely, file, close: () => kysely.destroy() };
}
