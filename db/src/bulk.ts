import { CompiledQuery } from 'kysely';
import type { Kysely } from 'kysely';
import { canonicalColumn, columnStart, lineOf } from '@due-regard/shared/journal/canonical.ts';
import type { Fact } from './facts.ts';
import type { FactTable } from './fact-tables.ts';
import type { Digest } from './journal/digest.ts';
import { columnsOf, insertSqlOf, withdrawRows } from './rows.ts';
import { storableText } from './storable.ts';
import type { Tables } from './tables.ts';

/** A column's value as both engines store it. */
type Value = string | number | null;

/** Where many rows are written: one transaction, what its entry will say, and the stamps of its facts. */
export interface Bulk {
  readonly tx: Kysely<Tables>;
  readonly digest: Digest;
  readonly stamps: Omit<Fact, 'fact_id'>;
  readonly nextId: () => string;
  /** Is told of each fact, for whatever is worked out from it. */
  readonly note: (table: FactTable, fact: object) => void;
}

const rowsInOneStatement = 100;

/** Facts one by one; or, where they have to be waited for, some at a time. */
export type ManyFacts<Row> = Iterable<Row> | AsyncIterable<readonly Row[]>;

/**
 * Adds dated facts of one shape as they come, a hundred at a time, and holds no more of them than that.
 * @returns how many
 */
export async function insertMany(bulk: Bulk, table: FactTable, facts: ManyFacts<object>): Promise<number> {
  let shape: Shape | undefined;
  let values: Value[] = [];
  let lines: string[] = [];
  let count = 0;
  async function flush(): Promise<void> {
    if (shape === undefined || lines.length === 0) return;
    await bulk.tx.executeQuery(CompiledQuery.raw(shape.sqlFor(lines.length), values));
    bulk.digest.recordedInOrder(table, lines);
    count += lines.length;
    [values, lines] = [[], []];
  }
  for await (const some of Symbol.asyncIterator in facts ? facts : [facts]) {
    for (const fact of some) {
      shape ??= shapeOf(bulk, table, fact);
      lines.push(shape.add(fact, values));
      bulk.note(table, fact);
      if (lines.length === rowsInOneStatement) await flush();
    }
  }
  await flush();
  return count;
}

interface Shape {
  /** Adds a row's values in the order of the statement's columns. @returns the row as `canonicalRow` writes it */
  readonly add: (fact: object, values: Value[]) => string;
  readonly sqlFor: (rows: number) => string;
}

/** What is the same for all rows, worked out once: the statement, the stamps, and how each column begins in a line. */
function shapeOf({ tx, stamps, nextId }: Bulk, table: FactTable, first: object): Shape {
  const names = ['fact_id', ...Object.keys(stamps), ...Object.keys(first)].toSorted();
  const fixed = new Map<string, Value>(Object.entries(stamps));
  const columns = names.map((name) => {
    const [start, stamp] = [columnStart(name), fixed.get(name)];
    return { name, start, stamp, stamped: canonicalColumn(start, stamp) };
  });
  const statements = new Map<number, string>();
  return {
    add(fact, values) {
      const own = columnsOf(fact);
      let line = '';
      for (const { name, start, stamp, stamped } of columns) {
        const value = stamp === undefined ? valueOf(name === 'fact_id' ? nextId() : own[name]) : stamp;
        values.push(value);
        line += stamp === undefined ? canonicalColumn(start, value) : stamped;
      }
      return lineOf(line);
    },
    sqlFor(rows) {
      const known = statements.get(rows) ?? insertSqlOf(tx, table, { names, rows });
      statements.set(rows, known);
      return known;
    },
  };
}

function valueOf(value: unknown): Value {
  if (typeof value === 'string') return storableText(value);
  if (typeof value === 'number' || value === null) return value;
  throw new TypeError('a column holds text, a number or nothing');
}

/** Withdraws every fact of a file that still stands, some thousands at a time. @returns how many */
export async function withdrawOfBatch(
  { tx, digest, stamps }: Bulk,
  table: FactTableOfBatches,
  batchId: string,
): Promise<number> {
  let [count, after] = [0, ''];
  for (;;) {
    const rows = await tx
      .selectFrom<FactTableOfBatches>(table)
      .select('fact_id')
      .where('authority_id', '=', stamps.authority_id)
      .where('fact_id', '>', after)
      .where('batch_id', '=', batchId)
      .where('withdrawn_at', 'is', null)
      .orderBy('fact_id')
      .limit(rowsWithdrawnAtOnce)
      .execute();
    const ids = rows.map((row) => row.fact_id);
    if (ids.length > 0)
      await withdrawRows(tx, table, {
        authority: stamps.authority_id,
        ids,
        at: stamps.recorded_at,
        seq: stamps.recorded_seq,
      });
    digest.withdrawnInOrder(table, ids);
    count += ids.length;
    after = ids.at(-1) ?? after;
    if (ids.length < rowsWithdrawnAtOnce) return count;
  }
}
const rowsWithdrawnAtOnce = 5000;

/** Tables of facts that a file can bring. */
export type FactTableOfBatches = {
  [Table in FactTable]: Tables[Table] extends { batch_id: string | null } ? Table : never;
}[FactTable];
