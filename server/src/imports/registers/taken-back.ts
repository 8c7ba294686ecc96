import type { Fact } from '@due-regard/db/facts.ts';
import { withoutFactColumns } from '../fact-content.ts';

interface Undoing<Row> {
  /** Which thing a row is of. */
  readonly idOf: (row: Row) => string;
  /** The entry of the record of changes that is taken back. */
  readonly seq: number;
}

/** What taking back an entry of the record of changes does to the things that it touched. */
interface TakenBack<Row> {
  /** Rows of things that are not now what they were once the entry was written. */
  readonly touchedSince: readonly Row[];
  readonly toWithdraw: readonly Row[];
  readonly toRecord: readonly Row[];
}

/**
 * How things become again what they were before an entry of the record of changes. They are told by what their rows say:
 * what was taken back in between stands again in rows of its own.
 * @param rows all that were ever recorded of a table, withdrawn or not
 */
export function takenBack<Row extends Fact>(rows: readonly Row[], { idOf, seq }: Undoing<Row>): TakenBack<Row> {
  const touched = new Set(
    rows.filter((row) => row.recorded_seq === seq || row.withdrawn_seq === seq).map((row) => idOf(row)),
  );
  const own = rows.filter((row) => touched.has(idOf(row)));
  const before = own.filter((row) => stoodAfter(row, seq - 1));
  const after = own.filter((row) => stoodAfter(row, seq));
  const now = own.filter((row) => row.withdrawn_seq === null);
  const changed = new Set([...without(now, after), ...without(after, now)].map((row) => idOf(row)));
  return {
    touchedSince: [...after, ...now].filter((row) => changed.has(idOf(row))),
    toWithdraw: without(now, before),
    toRecord: without(before, now),
  };
}

function stoodAfter({ recorded_seq, withdrawn_seq }: Fact, seq: number): boolean {
  return recorded_seq <= seq && (withdrawn_seq === null || withdrawn_seq > seq);
}

/** Rows that say what none of the others does. */
function without<Row extends Fact>(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const said = new Set(others.map(contentOf));
  return rows.filter((row) => !said.has(contentOf(row)));
}

/** What a row says, whichever file brought it. */
function contentOf(row: Fact): string {
  return JSON.stringify({ ...withoutFactColumns(row), batch_id: null });
}
