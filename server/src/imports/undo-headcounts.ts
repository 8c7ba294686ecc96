import type { Change } from '@due-regard/db/change.ts';
import { headcountsOfBatch, lastTaken } from '@due-regard/db/training/learners/headcounts-of-files.ts';

/**
 * Withdraws the headcounts that a file told and that still stand. In place of each stands what the file taken in last
 * before it told of the same people and day, of those that were not undone themselves; files are undone in any order.
 * @returns how many were withdrawn
 */
export async function undoHeadcounts(one: Change, batchId: string): Promise<number> {
  const standing = await headcountsOfBatch(one.read, one.authority, batchId);
  await one.withdraw(
    'headcount',
    standing.map(({ headcountId }) => headcountId),
  );
  for (const { headcount } of standing) {
    const before = await lastTaken(one.read, one.authority, { headcount, exceptBatchId: batchId });
    if (before !== undefined) await one.record('headcount', [before]);
  }
  return standing.length;
}
