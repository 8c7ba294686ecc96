import { refused } from '@due-regard/shared/http/problem.ts';
import { countsOf } from '@due-regard/shared/imports/counts.ts';
import type { Change } from '@due-regard/db/change.ts';
import { getBatch } from '@due-regard/db/imports/queries.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { storedPreview } from './batch-replies.ts';
import type { ImportContext, KeptPreview } from './importer.ts';
import type { KeptAnswer, Said } from './kept-answers.ts';

/** A file that waits. @throws Refusal `not-found`, or `stale` when it is settled */
export async function waitingFile(
  { read, authority }: Pick<ImportContext, 'read' | 'authority'>,
  batchId: string,
): Promise<Batch> {
  const batch = await getBatch(read, authority, batchId);
  if (batch.status !== 'staged') throw refused('stale');
  return batch;
}

interface SaidAnew {
  readonly compared: KeptPreview;
  /** What somebody said. */
  readonly said: Said;
}

/**
 * Puts a file that waits before a person anew, compared as something was said of it.
 * @param seen the file as it was when it was compared
 * @throws Refusal `stale` when it is settled, or something else was said of it since, which would be lost
 */
export async function putAnew(one: Change, seen: Batch, { compared, said }: SaidAnew): Promise<void> {
  const now = await waitingFile(one, seen.batchId);
  if (now.preview !== seen.preview) throw refused('stale');
  await one.updateBatch(seen.batchId, 'staged', {
    preview: JSON.stringify({ ...compared, answers: answersOf(one, seen, [said]) }),
    counts: JSON.stringify(countsOf(compared)),
  });
}

/** What people have said of a file that waits, and what they say now. */
export function answersOf(one: Change, { preview }: Batch, said: readonly Said[]): readonly KeptAnswer[] {
  return [...(storedPreview(preview).answers ?? []), ...said.map((what) => ({ at: one.at, said: what }))];
}
