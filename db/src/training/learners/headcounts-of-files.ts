import type { NewFact } from '../../fact-tables.ts';
import type { Reader } from '../../open.ts';

const columns = ['organisation_id', 'audience', 'counted_on', 'posts', 'source', 'batch_id'] as const;

/** What a file told of how many are in post, as far as it stands. */
export async function headcountsOfBatch(
  db: Reader,
  authority: string,
  batchId: string,
): Promise<readonly { readonly headcountId: string; readonly headcount: NewFact<'headcount'> }[]> {
  const rows = await db
    .selectFrom('headcount')
    .select(['fact_id', ...columns])
    .where('authority_id', '=', authority)
    .where('batch_id', '=', batchId)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map(({ fact_id: headcountId, ...headcount }) => ({ headcountId, headcount }));
}

interface SameCount {
  readonly headcount: NewFact<'headcount'>;
  readonly exceptBatchId: string;
}

/** What another file told of the same people and day: of those taken in and not undone, the one taken in last. */
export async function lastTaken(
  db: Reader,
  authority: string,
  { headcount, exceptBatchId }: SameCount,
): Promise<NewFact<'headcount'> | undefined> {
  return db
    .selectFrom('headcount')
    .innerJoin('import_batch', (join) =>
      join
        .onRef('import_batch.authority_id', '=', 'headcount.authority_id')
        .onRef('import_batch.batch_id', '=', 'headcount.batch_id'),
    )
    .select(columns.map((column) => `headcount.${column}` as const))
    .where('headcount.authority_id', '=', authority)
    .where('organisation_id', '=', headcount.organisation_id)
    .where('audience', '=', headcount.audience)
    .where('counted_on', '=', headcount.counted_on)
    .where('headcount.batch_id', '<>', exceptBatchId)
    .where('import_batch.status', '=', 'accepted')
    .orderBy('settled_seq', 'desc')
    .orderBy('recorded_seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
