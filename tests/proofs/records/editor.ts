import type { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, sql } from 'kysely';
import type { Kysely } from 'kysely';
import { appendOnly, refusingGaps } from '@due-regard/db/dialect.ts';
import type { Tables } from '@due-regard/db/tables.ts';

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Value>>;

/** The hands of somebody who has the database to themselves and knows SQL. */
export interface Editor {
  /** Each `?` stands for the next value. */
  rows(text: string, values?: readonly Value[]): Promise<readonly Row[]>;
  run(text: string, values?: readonly Value[]): Promise<void>;
  /** Takes the guards of both journals and of issued reports away, and afterwards puts them back as they were. */
  unguarded(work: () => Promise<void>): Promise<void>;
  readonly engine: 'sqlite' | 'postgres';
}

const journals = ['journal', 'channel_journal'];
const appendedOnly = [...journals, 'report_issue', 'report_file'];
const guards = [
  ...appendedOnly.flatMap((table) => ['update', 'delete'].map((verb) => `${table}_no_append_only_${verb}`)),
  ...journals.map((table) => `${table}_no_gap_insert`),
];

/** Edits a SQLite file with Node's own SQLite, references unchecked. */
export function sqliteEditor(database: DatabaseSync): Editor {
  database.exec('pragma foreign_keys = off; pragma synchronous = off');
  return {
    engine: 'sqlite',
    rows: async (text, values = []) => rowsOf(database.prepare(text).all(...values)),
    run: async (text, values = []) => void database.prepare(text).run(...values),
    unguarded: async (work) => {
      for (const name of guards) database.exec(`drop trigger ${name}`);
      await work();
      const statements = [
        ...appendedOnly.flatMap((table) => appendOnly('sqlite', table)),
        ...journals.flatMap((table) => refusingGaps('sqlite', table)),
      ];
      for (const statement of statements) database.exec(statement);
    },
  };
}

/** Edits PostgreSQL through one connection, as its superuser, triggers and references silenced for the session. */
export function postgresEditor(connection: Kysely<Tables>): Editor {
  const ask = async (text: string, values: readonly Value[] = []): Promise<readonly Row[]> => {
    const { rows } = await connection.executeQuery<Row>(CompiledQuery.raw(numbered(text), [...values]));
    return rows;
  };
  return {
    engine: 'postgres',
    rows: ask,
    run: async (text, values) => void (await ask(text, values)),
    unguarded: async (work) => {
      await sql`set local session_replication_role = replica`.execute(connection);
      await work();
      await sql`set local session_replication_role = origin`.execute(connection);
    },
  };
}

function numbered(text: string): string {
  let count = 0;
  return text.replaceAll('?', () => `$${String((count += 1))}`);
}

// The tables hold texts, whole numbers and, of files, bytes.
function rowsOf(rows: readonly object[]): readonly Row[] {
  return rows as readonly Row[];
}

export async function firstRow(editor: Editor, text: string, values: readonly Value[] = []): Promise<Row> {
  const [row] = await editor.rows(text, values);
  if (row === undefined) throw new Error(`nothing to tamper with: ${text}`);
  return row;
}
