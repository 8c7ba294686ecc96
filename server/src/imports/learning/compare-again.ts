import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { storedPreview } from '../batch-replies.ts';
import type { ImportContext, KeptPreview } from '../importer.ts';
import { contextOfBatch } from './accept-people.ts';
import { previewOf } from './compare-people.ts';
import type { Settled } from './people-importer.ts';
import { peopleImporters } from './people-importers.ts';
import type { PersonsRow } from './learning-file.ts';
import { waitingRows } from './waiting-rows.ts';
import { whatIsBad } from './what-is-bad.ts';

/** A file of people that waits. */
export type PeopleBatch = Batch & { readonly kind: MappedKind };

/** A file of people that waits, compared with the records as they are now and as names and words were just said to mean. */
export async function comparePeopleAgain(
  deps: LongDeps,
  context: ImportContext,
  batch: PeopleBatch,
): Promise<KeptPreview> {
  return previewAgain(context, batch, await settleAgain(deps, context, { batch }));
}

interface Again {
  readonly batch: PeopleBatch;
  /** A row that is not put by yet. */
  readonly more?: PersonsRow | undefined;
}

/** What the rows that wait would change now. It goes through all of them, so nobody should be held up by it. */
export async function settleAgain(deps: LongDeps, context: ImportContext, { batch, more }: Again): Promise<Settled> {
  const { read, authority } = context;
  const { batchId, kind } = batch;
  const waiting = waitingRows(deps, { read, authority, batchId, kind }, 'Comparing with the records');
  const rows = more === undefined ? waiting : followedBy(waiting, more);
  return peopleImporters[kind].compare(await contextOfBatch(batch, context), rows);
}

function followedBy(
  parts: AsyncIterable<readonly PersonsRow[]>,
  row: PersonsRow,
): AsyncIterable<readonly PersonsRow[]> {
  return {
    async *[Symbol.asyncIterator]() {
      yield* parts;
      yield [row];
    },
  };
}

/** The same as it is kept, with the rows that are bad now. */
export async function previewAgain(
  context: Pick<ImportContext, 'read' | 'authority' | 'today' | 'told'>,
  { batchId, preview }: PeopleBatch,
  settled: Settled,
): Promise<KeptPreview> {
  const { sameAs, seen = { notes: [], blank: 0 } } = storedPreview(preview);
  const bad = await whatIsBad(context, batchId);
  return { ...previewOf({ settled, seen, bad }), sameAs };
}
