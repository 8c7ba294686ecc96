import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BadRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { inParts } from '@due-regard/db/in-parts.ts';
import { countParts, listLanes, listParts, rowsInPart } from '@due-regard/db/imports/staging.ts';
import type { Held } from '@due-regard/db/imports/staging.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { tell } from '../../jobs/progress.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import { anyPackerOf, byLearner, unpackBadRows } from './pack-rows.ts';
import type { PersonsRow } from './learning-file.ts';

/** The file whose rows wait. */
export interface Waiting {
  readonly read: Reader;
  readonly authority: string;
  readonly batchId: string;
  readonly kind: MappedKind;
}

/**
 * Rows that wait, some at a time: those of a lane in the order of their learners. Between them somebody hears how far it
 * is, and may stop it. They may be gone through more than once.
 */
export function waitingRows(deps: LongDeps, waiting: Waiting, step: string): AsyncIterable<readonly PersonsRow[]> {
  return { [Symbol.asyncIterator]: () => goThrough(deps, waiting, step) };
}

async function* goThrough(
  deps: LongDeps,
  { read, authority, batchId, kind }: Waiting,
  step: string,
): AsyncGenerator<readonly PersonsRow[]> {
  const held: Held = { authority, batchId, holds: 'rows' };
  const { unpack } = anyPackerOf(kind);
  const of = await countParts(read, held);
  let done = 0;
  for await (const lane of listLanes(read, held)) {
    const rows = lane.flatMap(unpack);
    // Its parts are sorted each, so that little is left to do.
    if (lane.length > 1) rows.sort(byLearner);
    for (const [index, some] of inParts(rows, rowsInPart).entries()) {
      tell(deps, { step, done: Math.min(done + index, of), of });
      yield some;
      await nextTurn();
    }
    done += lane.length;
  }
}

/** A row that cannot be taken as it is, or a cell of a wide row. */
export type WaitingBadRow = BadRow<PersonsRow>;

/** Bad rows as they wait, with the place of their part. */
export async function* waitingBadRows({
  read,
  authority,
  batchId,
}: Omit<Waiting, 'kind'>): AsyncGenerator<{ readonly part: number; readonly rows: readonly WaitingBadRow[] }> {
  let part = 0;
  for await (const json of listParts(read, { authority, batchId, holds: 'bad' })) {
    yield { part, rows: unpackBadRows(json) };
    part += 1;
  }
}
