import { refused, Refusal } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { getBatch, listBatches } from '@due-regard/db/imports/queries.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { canBeUndone, findBatch, storedPreview } from './batch-replies.ts';
import { badRows, compareFile, contextOf, hasGoodRows } from './compare-file.ts';
import type { Bringing, Compared } from './compare-file.ts';
import { importers } from './importers.ts';
import type { Preview } from './importer.ts';
import { putBefore, withPartsOf } from './put-before.ts';
import { stagedRows, stageRows } from './staged-rows.ts';
import { undoFacts } from './undo.ts';

/**
 * Reads a file, compares it with the records and puts it before a person; nothing of it counts yet.
 * @throws Refusal `bad-file` with every bad row, unless the user chose to leave bad rows out and others are there
 */
export async function stageFile(deps: ChangeDeps, actor: Actor, bringing: Bringing): Promise<BatchReply> {
  const compared = await compareFile(await contextOf(deps, actor.authority), bringing);
  const leavesOthers = bringing.leavesOutBadRows && hasGoodRows(compared);
  if (compared.reading.refused.length > 0 && !leavesOthers) throw badRows(compared);
  return stageCompared(deps, actor, { bringing, compared });
}

/** Puts a file that has been read and compared before a person. */
export async function stageCompared(
  deps: ChangeDeps,
  actor: Actor,
  { bringing, compared }: { readonly bringing: Omit<Bringing, 'leavesOutBadRows'>; readonly compared: Compared },
): Promise<BatchReply> {
  const { reading, preview, fileDate } = compared;
  const { authority } = actor;
  const staged = await withPartsOf(deps, authority, async (batchId) => {
    await stageRows(deps.db, { authority, batchId, holds: 'rows' }, reading.rows);
    await putBefore(deps, actor, { batchId, bringing, sha256: sha256(bringing.bytes), fileDate, preview });
    return batchId;
  });
  return findBatch(deps.db.read, authority, staged);
}

/** A staged file that somebody takes in. */
interface Accepting {
  readonly batchId: string;
  /** Somebody has seen how many schools the register would close, and means it. */
  readonly mayCloseMany?: boolean;
}

/**
 * Stores what a staged file brings, in one transaction.
 * @throws Refusal `stale`, `conflict` when it changes nothing, `not-valid` when it closes many schools unasked
 */
export async function acceptBatch(
  deps: ChangeDeps,
  actor: Actor,
  { batchId, mayCloseMany = false }: Accepting,
): Promise<BatchReply> {
  const { today } = await contextOf(deps, actor.authority);
  await change(deps, actor, async (one) => {
    const batch = await getStaged(one, batchId);
    // The records may have changed since the file was staged, so it is compared again.
    const rows = await stagedRows(one.read, { authority: one.authority, batchId });
    const importer = importers[batch.kind];
    const reading = { rows, refused: [], notes: [] };
    const context = { read: one.read, authority: one.authority, today, batchId };
    const fileDate = batch.fileDate ?? today;
    const preview = await importer.preview(context, { reading, fileDate });
    if (asksMore(preview, storedPreview(batch.preview)))
      throw refused(
        'conflict',
        'Since this file was read, it has become uncertain which school a name in it means. Put it aside and bring it again.',
      );
    if (preview.changesNothing)
      throw refused('conflict', 'The records hold all of this already: nothing would change.');
    const closing = preview.register?.closesMany ?? 0;
    if (closing > 0 && !mayCloseMany) throw closingUnseen(closing);
    const counts = await importer.apply(one, { rows, batchId, fileName: batch.fileName, fileDate, today });
    await one.updateBatch(batchId, 'staged', {
      status: 'accepted',
      settled_at: one.at,
      settled_by: actor.userId,
      settled_seq: one.seq,
    });
    return one.done(
      {
        what: 'file.accepted',
        subject: batchId,
        after: { kind: batch.kind, sha256: batch.sha256, fileDate, ...counts },
      },
      undefined,
    );
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

function closingUnseen(count: number): Refusal {
  return new Refusal('not-valid', {
    detail: closesManyWords(count),
    fields: [{ field: 'closesMany', code: 'closes-many' }],
  });
}

/** Whether some name is asked about now that was not when somebody looked at the file. */
function asksMore({ rows }: Preview, { rows: before }: Preview): boolean {
  const asked = new Set(before?.unmatched.map(({ key }) => key));
  return rows?.unmatched.some(({ key }) => !asked.has(key)) ?? false;
}

/** Puts a staged file aside. @throws Refusal `stale` */
export async function cancelBatch(deps: ChangeDeps, actor: Actor, batchId: string): Promise<BatchReply> {
  await change(deps, actor, async (one) => {
    await getStaged(one, batchId);
    await one.updateBatch(batchId, 'staged', {
      status: 'cancelled',
      settled_at: one.at,
      settled_by: actor.userId,
    });
    return one.done({ what: 'file.cancelled', subject: batchId }, undefined);
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** Withdraws all that a file brought; what it replaced stands again. @throws Refusal `conflict` when a later file rests on it */
export async function undoBatch(deps: ChangeDeps, actor: Actor, batchId: string): Promise<BatchReply> {
  await change(deps, actor, async (one) => {
    const batch = await getBatch(one.read, one.authority, batchId);
    if (batch.status !== 'accepted' || batch.settledSeq === null) throw refused('stale');
    if (!canBeUndone(batch, await listBatches(one.read, one.authority)))
      throw refused('conflict', 'A later register file rests on this one. Undo that one first.');
    const counts = await undoFacts(one, { batchId, acceptedSeq: batch.settledSeq });
    await one.updateBatch(batchId, 'accepted', { status: 'undone', undone_at: one.at, undone_by: actor.userId });
    return one.done({ what: 'file.undone', subject: batchId, after: counts }, undefined);
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

async function getStaged(one: Change, batchId: string): Promise<Batch> {
  const batch = await getBatch(one.read, one.authority, batchId);
  if (batch.status !== 'staged') throw refused('stale');
  return batch;
}
