import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { storedPreview } from '../batch-replies.ts';
import type { ImportContext, KeptPreview } from '../importer.ts';
import { contextOfBatch } from './accept-people.ts';
import { previewOf } from './compare-people.ts';
import type { PeopleContext, Settled } from './people-importer.ts';
import { peopleImporters } from './people-importers.ts';
import type { PersonsRow } from './learning-file.ts';
import { waitingRows } from './waiting-rows.ts';
import type { Bad } from './what-is-bad.ts';

/** A file of people that waits. */
export type PeopleBatch = Batch & { readonly kind: MappedKind };

/** A file of people that waits, compared with the records as they are now and as names and words were just said to mean. */
export async function comparePeopleAgain(
  deps: LongDeps,
  context: ImportContext,
  batch: PeopleBatch,
): Promise<KeptPreview> {
  const asked = await contextOfBatch(batch, context);
  return previewAgain(batch, await settleIn(deps, asked, { batch }), asked.bad);
}

interface Again {
  readonly batch: PeopleBatch;
  /** A row that is not put by yet. */
  readonly more?: PersonsRow | undefined;
}

/** What the rows that wait would change now. It goes through all of them, so nobody should be held up by it. */
export async function settleAgain(deps: LongDeps, context: ImportContext, again: Again): Promise<Settled> {
  return settleIn(deps, await contextOfBatch(again.batch, context), again);
}

async function settleIn(deps: LongDeps, context: PeopleContext, { batch, more }: Again): Promise<Settled> {
  const { read, authority } = context;
  const { batchId, kind } = batch;
  const waiting = waitingRows(deps, { read, authority, batchId, kind }, 'Comparing with the records');
  const rows = more === undefined ? waiting : followedBy(waiting, more);
  return peopleImporters[kind].compare(context, rows);
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
export function previewAgain({ preview }: PeopleBatch, settled: Settled, bad: Bad): KeptPreview {
  const { sameAs, seen = { notes: [], blank: 0 } } = storedPreview(preview);
  return { ...previewOf({ settled, seen, bad }), sameAs };
}
