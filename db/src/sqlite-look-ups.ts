import type SqliteDatabase from 'better-sqlite3';
import type { CompiledQuery, QueryResult } from 'kysely';
import { openSqliteFile } from './sqlite.ts';

interface Fallback {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/** A statement, and what it has found since the last write, by what it was asked with. */
interface LookUp {
  readonly statement: SqliteDatabase.Statement;
  readonly found: Map<string, unknown[]>;
}

// Beyond so many answers they are forgotten: seldom do as many people ask between two changes.
const mostFound = 500;

/**
 * Look-ups that every request makes, on a connection of their own: each is one prepared statement, run at once, since
 * passing through the pool costs more than the look-up itself. They see what is stored when they run: what was found
 * is given again only while SQLite says that nobody, in this process or another, has written since.
 */
export class SqliteLookUps {
  readonly #file: string;
  readonly #fallback: Fallback;
  readonly #lookUps = new Map<string, LookUp>();
  #database: SqliteDatabase.Database | undefined;
  #versionNow: SqliteDatabase.Statement | undefined;
  #version: unknown;

  /** @param fallback waits where the file is locked */
  constructor(file: string, fallback: Fallback) {
    this.#file = file;
    this.#fallback = fallback;
  }

  async executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    try {
      return { rows: rowsOf<Row>(this.#find(query)) };
    } catch {
      // A file that is locked is tried again there after a pause; any other fault is thrown there too.
      return this.#fallback.executeQuery(query);
    }
  }

  close(): void {
    this.#database?.close();
  }

  #find({ sql, parameters }: CompiledQuery): unknown[] {
    this.#database ??= this.#open();
    // It changes whenever another connection has committed, and this one never writes.
    this.#versionNow ??= this.#database.prepare('pragma data_version').pluck();
    const version = this.#versionNow.get();
    if (version !== this.#version) for (const { found } of this.#lookUps.values()) found.clear();
    this.#version = version;
    const { statement, found } = this.#prepared(this.#database, sql);
    const asked = parameters.join('\0');
    const rows = found.get(asked) ?? statement.all(...parameters);
    if (found.size >= mostFound) found.clear();
    found.set(asked, rows);
    return rows;
  }

  #prepared(database: SqliteDatabase.Database, sql: string): LookUp {
    const known = this.#lookUps.get(sql) ?? { statement: database.prepare(sql), found: new Map<string, unknown[]>() };
    this.#lookUps.set(sql, known);
    return known;
  }

  #open(): SqliteDatabase.Database {
    const database = openSqliteFile(this.#file);
    database.pragma('query_only = ON');
    return database;
  }
}

// The query knows the row's type; the engine does not.
function rowsOf<Row>(rows: unknown[]): Row[] {
  return rows as Row[];
}
