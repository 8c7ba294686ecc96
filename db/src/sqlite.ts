import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { CompiledQuery, SqliteAdapter, SqliteIntrospector } from 'kysely';
import type { DatabaseConnection, Dialect, Driver, QueryResult, TransactionSettings } from 'kysely';
import { StablePlanCompiler } from './sqlite-query-compiler.ts';

const longestWait = 5000;
const statementCacheSize = 500;

/** The records are locked by another writer for longer than a reader should wait. */
export class BusyError extends Error {}

/** The connections of a {@link sqliteDialect}. */
export interface SqliteConnections {
  readonly connections: number;
  /** Refuse whatever writes. */
  readonly readsOnly: boolean;
  /** The file is only looked at: it must be there, and stays as it is to the last byte. */
  readonly onlyLooks?: boolean;
}

/**
 * SQLite with waits that never block the thread: the lock is tried again after a pause. Writers are given one connection
 * and readers others, so that no read is ever behind a write (docs/decisions/0003).
 */
export function sqliteDialect(file: string, connections: SqliteConnections): Dialect {
  return {
    createAdapter: () => new Adapter(),
    createDriver: () => new SqliteDriver(file, connections),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new StablePlanCompiler(),
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

/** Somebody who waits for a connection. */
interface Turn {
  readonly take: (connection: Connection) => void;
  readonly timer: NodeJS.Timeout | undefined;
}

class SqliteDriver implements Driver {
  readonly #file: string;
  readonly #connections: SqliteConnections;
  readonly #all: Connection[] = [];
  readonly #free: Connection[] = [];
  readonly #waiting: Turn[] = [];

  constructor(file: string, connections: SqliteConnections) {
    this.#file = file;
    this.#connections = connections;
  }

  async init(): Promise<void> {
    for (let index = 0; index < this.#connections.connections; index += 1) {
      const database = this.#connections.onlyLooks === true ? lookAtFile(this.#file) : openSqliteFile(this.#file);
      if (this.#connections.readsOnly) database.pragma('query_only = ON');
      const connection = new Connection(database);
      this.#all.push(connection);
      this.#free.push(connection);
    }
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#free.pop() ?? this.#inTurn();
  }

  /** Readers wait for each other as long as it takes. @throws BusyError when a writer's turn does not come in time */
  #inTurn(): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(new BusyError('the records are locked by writers before this one'));
      };
      const timer = this.#connections.readsOnly ? undefined : setTimeout(giveUp, longestWait);
      const turn: Turn = { take: resolve, timer };
      this.#waiting.push(turn);
    });
  }

  async releaseConnection(connection: Connection): Promise<void> {
    const next = this.#waiting.shift();
    clearTimeout(next?.timer);
    if (next === undefined) this.#free.push(connection);
    else next.take(connection);
  }

  async beginTransaction(connection: Connection, { accessMode }: TransactionSettings): Promise<void> {
    const isWriting = accessMode !== 'read only';
    await connection.executeQuery(CompiledQuery.raw(isWriting ? 'begin immediate' : 'begin'));
    connection.holdsLock = isWriting;
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
    connection.holdsLock = false;
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    connection.holdsLock = false;
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

/** Opens a file without the settings that would be written into it. */
function lookAtFile(file: string): SqliteDatabase.Database {
  const database = new SqliteDatabase(file, { timeout: 0, readonly: true, fileMustExist: true });
  database.pragma('trusted_schema = OFF');
  return database;
}

class Connection implements DatabaseConnection {
  readonly #database: SqliteDatabase.Database;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();
  /** Inside a transaction that writes there is nothing to wait for: the lock is ours. */
  holdsLock = false;

  constructor(database: SqliteDatabase.Database) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#prepared(query.sql);
    return this.holdsLock
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
