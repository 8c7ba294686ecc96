import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect } from 'kysely';
import type { CompiledQuery, Dialect, QueryResult, SelectQueryNode } from 'kysely';
import pg from 'pg';
import { sqliteDialect } from './sqlite.ts';
import { SqliteLookUps } from './sqlite-look-ups.ts';
import type { Engine } from './dialect.ts';
import type { Tables } from './tables.ts';

/** What a query is given: it reads and cannot write. Writing is for a change (change.ts). */
export interface Reader extends Pick<Kysely<Tables>, 'selectFrom' | 'fn'> {
  /** What runs a query that was compiled once (compiled-once.ts). */
  getExecutor(): SelectExecutor;
}

interface SelectExecutor {
  /** The same for all that read one database in one way: it stands for how queries are compiled. */
  readonly adapter: object;
  executeQuery<Row>(query: CompiledSelect<Row>): Promise<QueryResult<Row>>;
}

/** A compiled query that is a select. */
export type CompiledSelect<Row> = CompiledQuery<Row> & { readonly query: SelectQueryNode };

/** What runs a query that was compiled once. */
export interface LookUps {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/** An open database on one of the two engines. Writers and readers have connections of their own (decision 0003). */
export interface Database {
  readonly engine: Engine;
  /** For migrations, the sign-in library and changes; queries take {@link Database.read}. */
  readonly kysely: Kysely<Tables>;
  /** For queries; inside {@link Database.atOneMoment} they all see that moment. */
  readonly read: Reader;
  /** Stands for the moment at which all reads are made, inside {@link Database.atOneMoment}. */
  readonly moment: object | undefined;
  /** For a look-up that was compiled once. */
  readonly prepared: LookUps;
  /** The SQLite file, where there is one. */
  readonly file: string | undefined;
  /** Runs work all of whose reads see the records as they are at its first, whatever is written meanwhile. */
  atOneMoment<Result>(work: () => Promise<Result>): Promise<Result>;
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
    // SQLite takes one writer at a time: they queue for one connection.
    return new Opened('sqlite', file, {
      writing: sqliteDialect(file, { connections: 1, readsOnly: false }),
      reading: sqliteDialect(file, { connections: 4, readsOnly: true }),
    });
  }
  if (/^postgres(ql)?:/.test(url)) {
    const [writing, reading] = [postgresDialect(url, { lock_timeout: longestWait }), postgresDialect(url)];
    return new Opened('postgres', undefined, { writing, reading });
  }
  throw new RangeError('a database address starts with file: or postgres:');
}

/**
 * Runs work that reads a database at one moment and leaves it as it is: a backup's file stays the same to the last byte.
 * @param url as {@link openDatabase} takes it
 */
export async function lookAtOneMoment<Result>(
  url: string,
  work: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const file = url.startsWith('file:') ? url.slice('file:'.length) : undefined;
  const dialect =
    file === undefined
      ? postgresDialect(url)
      : sqliteDialect(file, { connections: 1, readsOnly: true, onlyLooks: true });
  const kysely = new Kysely<Tables>({ dialect });
  try {
    const moment = kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
    return await moment.execute(work);
  } finally {
    await kysely.destroy();
  }
}

/** How long a writer waits for a lock, in milliseconds; on SQLite the driver sees to it. */
const longestWait = 5000;

function postgresDialect(url: string, settings: pg.PoolConfig = {}): Dialect {
  const pool = new pg.Pool({ ...settings, connectionString: url, max: 8 });
  // A connection that the server closes while nobody uses it is replaced by the next; unheard, it ends the process.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

class Opened implements Database {
  readonly engine: Engine;
  readonly file: string | undefined;
  readonly kysely: Kysely<Tables>;
  readonly #reading: Kysely<Tables>;
  readonly #lookUps: SqliteLookUps | undefined;
  readonly #moment = new AsyncLocalStorage<Kysely<Tables>>();

  constructor(
    engine: Engine,
    file: string | undefined,
    { writing, reading }: { readonly writing: Dialect; readonly reading: Dialect },
  ) {
    this.engine = engine;
    this.file = file;
    this.kysely = new Kysely<Tables>({ dialect: writing });
    this.#reading = new Kysely<Tables>({ dialect: reading });
    this.#lookUps = file === undefined ? undefined : new SqliteLookUps(file, this.#reading);
  }

  get read(): Reader {
    return this.#current;
  }

  get moment(): object | undefined {
    return this.#moment.getStore();
  }

  get prepared(): Database['prepared'] {
    return this.#moment.getStore() ?? this.#lookUps ?? this.#reading;
  }

  get #current(): Kysely<Tables> {
    return this.#moment.getStore() ?? this.#reading;
  }

  atOneMoment<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#moment.getStore() !== undefined) return work();
    return this.#reading
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((tx) => this.#moment.run(tx, work));
  }

  async close(): Promise<void> {
    this.#lookUps?.close();
    await Promise.all([this.kysely.destroy(), this.#reading.destroy()]);
  }
}
