import type SqliteDatabase from 'better-sqlite3';
import type { CompiledQuery, QueryResult } from 'kysely';
import { openSqliteFile } from './sqlite.ts';

interface Fallback {
  executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>>;
}

/**
 * Look-ups that every request makes, on a connection of their own: each is one prepared statement, run at once, since
 * passing through the pool costs more than the look-up itself. They see what is stored when they run.
 */
export class SqliteLookUps {
  readonly #file: string;
  readonly #fallback: Fallback;
  readonly #statements = new Map<string, SqliteDatabase.Statement>();
  #database: SqliteDatabase.Database | undefined;

  /** @param fallback waits where the file is locked */
  constructor(file: string, fallback: Fallback) {
    this.#file = file;
    this.#fallback = fallback;
  }

  async executeQuery<Row>(query: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    try {
      return { rows: rowsOf<Row>(this.#prepared(query.sql).all(...query.parameters)) };
    } catch {
      // A file that is locked is tried again there after a pause; any other fault is thrown there too.
      return this.#fallback.executeQuery(query);
    }
  }

  close(): void {
    this.#database?.close();
  }

  #prepared(sql: string): SqliteDatabase.Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    this.#database ??= this.#open();
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
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
