import type { Change } from '@due-regard/db/change.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';
import { knownNow } from '../http/as-at.ts';
import { listDecisions } from '@due-regard/db/training/queries.ts';
import { withoutFactColumns } from './fact-content.ts';
import { undoHeadcounts } from './undo-headcounts.ts';

/** The fact tables that a file can write to; headcounts go by themselves. */
const batchTables = [
  'life',
  'description',
  'school_link',
  'succession',
  'register_load',
  'statement',
  'training_total',
] as const;
type BatchTable = (typeof batchTables)[number];

/** Those of files of people, which may have brought a million rows. */
const peopleTables = ['completion', 'post', 'learner_link', 'staff_list'] as const;
const rowsAtOnce = 5000;

interface Undoing {
  readonly batchId: string;
  /** The entry that accepted the file: what it withdrew stands again. */
  readonly acceptedSeq: number;
}

/** Withdraws what a batch recorded and still stands, and records again what it had withdrawn. */
export async function undoFacts(one: Change, undoing: Undoing): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of batchTables) {
    const replaced = await replacedBy(one, table, undoing.acceptedSeq);
    const ids = await standingOf(one, table, undoing.batchId);
    if (table === 'statement') await withdrawDecisionsOn(one, ids);
    await one.withdraw(table, ids);
    await one.record(table, replaced);
    if (ids.length + replaced.length > 0) counts[table] = ids.length;
  }
  const headcounts = await undoHeadcounts(one, undoing.batchId);
  if (headcounts > 0) counts['headcount'] = headcounts;
  for (const table of peopleTables) {
    const count = await one.withdrawBatch(table, undoing.batchId);
    if (count > 0) counts[table] = count;
  }
  await one.recordMany('completion', movedBy(one, undoing.acceptedSeq));
  return counts;
}

async function standingOf(one: Change, table: BatchTable, batchId: string): Promise<readonly string[]> {
  const rows = await one.read
    .selectFrom(table)
    .select('fact_id')
    .where('authority_id', '=', one.authority)
    .where('batch_id', '=', batchId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => row.fact_id);
}

async function replacedBy<Table extends BatchTable>(
  one: Change,
  table: Table,
  seq: number,
): Promise<readonly NewFact<Table>[]> {
  const rows = await one.read
    .selectFrom<BatchTable>(table)
    .selectAll()
    .where('authority_id', '=', one.authority)
    .where('withdrawn_seq', '=', seq)
    .execute();
  return rows.map((row) => withoutFactColumns<Table>(row));
}

/**
 * Completions that a file found again under another id of their person, unless the file that brought them is undone; some
 * thousands at a time.
 */
async function* movedBy(one: Change, seq: number): AsyncGenerator<readonly NewFact<'completion'>[]> {
  let after = '';
  for (;;) {
    const rows = await one.read
      .selectFrom('completion')
      .innerJoin('import_batch', (join) =>
        join
          .onRef('import_batch.authority_id', '=', 'completion.authority_id')
          .onRef('import_batch.batch_id', '=', 'completion.batch_id'),
      )
      .selectAll('completion')
      .where('completion.authority_id', '=', one.authority)
      .where('completion.fact_id', '>', after)
      .where('completion.withdrawn_seq', '=', seq)
      .where('import_batch.status', '=', 'accepted')
      .orderBy('completion.fact_id')
      .limit(rowsAtOnce)
      .execute();
    yield rows.map((row) => withoutFactColumns<'completion'>(row));
    after = rows.at(-1)?.fact_id ?? after;
    if (rows.length < rowsAtOnce) return;
  }
}

async function withdrawDecisionsOn(one: Change, statementIds: readonly string[]): Promise<void> {
  const own = new Set(statementIds);
  const decisions = await listDecisions(one.read, knownNow(one.authority));
  await one.withdraw(
    'decision',
    decisions.filter((decision) => own.has(decision.statementId)).map((decision) => decision.decisionId),
  );
}
