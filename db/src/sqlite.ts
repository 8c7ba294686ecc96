import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';

const connectionCount = 4;
const longestWait = 5000;
const statementCacheSize = 500;

/** The records are locked by another writer for longer than a reader should wait. */
export class BusyError extends Error {}

/**
 * SQLite with a few connections, so that a read is never behind an asynchronous wait, and with waits that never
 * block the thread: the lock is tried again after a pause (docs/decisions/0003).
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new SqliteDriver(file),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Adapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #all: Connection[] = [];
  readonly #free: Connection[] = [];
  readonly #waiting: ((connection: Connection) => void)[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  async init(): Promise<void> {
    for (let index = 0; index < connectionCount; index += 1) {
      const connection = new Connection(openSqliteFile(this.#file));
      this.#all.push(connection);
      this.#free.push(connection);
    }
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#free.pop() ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  async releaseConnection(connection: Connection): Promise<void> {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(connection);
    else next(connection);
  }

  async beginTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    connection.isInTransaction = true;
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
    connection.isInTransaction = false;
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    connection.isInTransaction = false;
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    for (const connection of this.#all) connection.close();
  }
}

/** Opens one connection with the settings that durability and safety need. */
export function openSqliteFile(file: string): SqliteDatabase.Database {
  const database = new SqliteDatabase(file, { timeout: 0 });
  database.pragma('journal_mode = WAL');
  // WAL alone falls back to NORMAL, which loses acknowledged writes when the power goes.
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('trusted_schema = OFF');
  return database;
}

class Connection implements DatabaseConnection {
  readonly #database: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();
  isInTransaction = false;

  constructor(database: SqliteDatabase.Database) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepared(query.sql);
    return this.isInTransaction
      ? run<Row>(statement, query.parameters)
      : whenFree(() => run<Row>(statement, query.parameters));
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of this.#database.prepare<unknown[], Row>(query.sql).iterate(...query.parameters))
      yield { rows: [row] };
  }

  close(): void {
    this.#database.close();
  }

  #prepared(sql: string): SqliteDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    const oldest = this.#statements.keys().next();
    if (this.#statements.size >= statementCacheSize && oldest.done !== true) this.#statements.delete(oldest.value);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function run<Row>(statement: SqliteDatabase.Statement, parameters: readonly unknown[]): QueryResult<Row> {
  if (statement.reader) return { rows: rowsOf<Row>(statement.all(...parameters)) };
  const { changes } = statement.run(...parameters);
  return { numAffectedRows: BigInt(changes), rows: [] };
}

// Kysely knows the row's type from the query; the engine does not.
function rowsOf<Row>(rows: unknown[]): Row[] {
  return rows as Row[];
}

/** Tries again after a pause while another writer holds the lock. */
async function whenFree<Result>(work: () => Result): Promise<Result> {
  const giveUpAt = Date.now() + longestWait;
  for (let wait = 1; ; wait = Math.min(wait * 2, 25)) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (Date.now() > giveUpAt) throw new BusyError('the records are locked by another writer');
    }
    await pause(wait);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
}
