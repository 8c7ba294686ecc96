import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { storedPreview } from '../batch-replies.ts';
import type { ImportContext, KeptPreview } from '../importer.ts';
import { contextOfBatch } from './accept-people.ts';
import { previewOf } from './compare-people.ts';
import { peopleImporters } from './people-importers.ts';
import { waitingRows, whatIsBad } from './waiting-rows.ts';

/** A file of people that waits, compared with the records as they are now and as names and words were just said to mean. */
export async function comparePeopleAgain(
  deps: LongDeps,
  context: ImportContext,
  batch: Batch & { readonly kind: MappedKind },
): Promise<KeptPreview> {
  const { read, authority } = context;
  const { batchId, kind } = batch;
  const { sameAs, seen = { notes: [], blank: 0 } } = storedPreview(batch.preview);
  const rows = waitingRows(deps, { read, authority, batchId, kind }, 'Comparing with the records');
  const settled = await peopleImporters[kind].compare(await contextOfBatch(batch, context), rows);
  const bad = await whatIsBad({ read, authority, batchId });
  return { ...previewOf({ settled, seen, bad }), sameAs };
}
