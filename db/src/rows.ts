import { CompiledQuery } from 'kysely';
import type { DialectAdapter, Insertable, Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { FactTable } from './fact-tables.ts';
import { inParts } from './in-parts.ts';
import type { Tables } from './tables.ts';

/** A row is nothing but its columns; its type does not say so. */
export function columnsOf(row: object): Readonly<Record<string, unknown>> {
  return row as Readonly<Record<string, unknown>>;
}

// SQLite takes at most 32,766 values in one statement.
const mostValues = 30_000;
const mostIds = 5000;

/** Inserts rows of one shape in as few statements as the engine takes. */
export async function insertRows<Table extends keyof Tables>(
  tx: Kysely<Tables>,
  table: Table,
  rows: readonly Tables[Table][],
): Promise<void> {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return insertOne(tx, table, { ...first });
  const width = Math.max(1, Object.keys(rows[0] ?? {}).length);
  for (const part of inParts(rows, Math.floor(mostValues / width))) {
    await tx.insertInto(table).values(insertable<Table>(part)).execute();
  }
}

const insertsOf = new WeakMap<DialectAdapter, Map<string, string>>();

/** One row, by a statement that is compiled once: every save writes some, and to compile them takes longer. */
async function insertOne(
  tx: Kysely<Tables>,
  table: keyof Tables,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const names = Object.keys(row).filter((name) => row[name] !== undefined);
  const { adapter } = tx.getExecutor();
  const inserts = insertsOf.get(adapter) ?? new Map<string, string>();
  insertsOf.set(adapter, inserts);
  const form = `${table} ${names.join()}`;
  const insert = inserts.get(form) ?? insertSqlOf(tx, table, { names, rows: 1 });
  inserts.set(form, insert);
  const values = names.map((name) => row[name]);
  await tx.executeQuery(CompiledQuery.raw(insert, values));
}

/** The statement that inserts so many rows whose values are given in the order of the names. */
export function insertSqlOf(
  tx: Kysely<Tables>,
  table: keyof Tables,
  { names, rows }: { readonly names: readonly string[]; readonly rows: number },
): string {
  const row = Object.fromEntries(names.map((name) => [name, null]));
  const template = Array.from({ length: rows }, () => row);
  return tx.insertInto(table).values(asRows(template)).compile().sql;
}

interface Withdrawal {
  readonly authority: string;
  readonly ids: readonly string[];
  readonly at: Instant;
  readonly seq: number;
}

/** @returns how many were there and not withdrawn before */
export async function withdrawRows(tx: Kysely<Tables>, table: FactTable, withdrawal: Withdrawal): Promise<number> {
  let count = 0n;
  for (const ids of inParts(withdrawal.ids, mostIds)) {
    const result = await tx
      .updateTable(table)
      .set({ withdrawn_at: withdrawal.at, withdrawn_seq: withdrawal.seq })
      .where('authority_id', '=', withdrawal.authority)
      .where('fact_id', 'in', ids)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    count += result.numUpdatedRows;
  }
  return Number(count);
}

// A row of the table is what can be inserted: no column has a default of its own. Kysely cannot see it for a
// table that is itself a type parameter.
function insertable<Table extends keyof Tables>(rows: readonly Tables[Table][]): Insertable<Tables[Table]>[] {
  return rows as unknown as Insertable<Tables[Table]>[];
}

// Only the names and the number of rows are looked at.
function asRows(template: readonly Readonly<Record<string, null>>[]): Insertable<Tables[keyof Tables]>[] {
  return template as unknown as Insertable<Tables[keyof Tables]>[];
}
