import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { countsOf } from '@due-regard/shared/imports/counts.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { getBatch } from '@due-regard/db/imports/queries.ts';
import { findBatch, stagedRows } from './batch-replies.ts';
import { contextOf } from './batches.ts';
import { importers } from './importers.ts';
import { loadDirectory } from './organisation-directory.ts';

interface Matching {
  readonly batchId: string;
  /** From the preview: the name in the form in which it is remembered. */
  readonly key: string;
  readonly organisationId: string;
}

/**
 * Says which organisation a name in a file means; it is remembered for every later file, and this one is compared again.
 * @throws Refusal `stale` when the file is settled or nobody is asked about the name any more, `not-valid` when there is
 * no such organisation
 */
export async function matchRow(deps: ChangeDeps, actor: Actor, matching: Matching): Promise<BatchReply> {
  const { batchId, key, organisationId } = matching;
  const { today } = await contextOf(deps, actor.authority);
  const { rows: asked } = await findBatch(deps.db.read, actor.authority, batchId);
  if (asked === null || !asked.unmatched.some((row) => row.key === key)) throw refused('stale');
  await change(deps, actor, async (one) => {
    const batch = await getBatch(one.read, one.authority, batchId);
    if (batch.status !== 'staged') throw refused('stale');
    const context = { read: one.read, authority: one.authority, today };
    const { all } = await loadDirectory(context);
    if (!all.some((known) => known.organisationId === organisationId)) {
      throw notValid([{ field: 'organisationId', code: 'unknown' }]);
    }
    await one.record('name_match', [{ key_text: key, organisation_id: organisationId }]);
    const reading = { rows: stagedRows(batch.staged), refused: [], notes: asked.notes };
    const preview = await importers[batch.kind].preview(context, { reading, fileDate: batch.fileDate ?? today });
    // The bad rows were left out when the file was brought; they are known from then alone.
    const rows = preview.rows === null ? null : { ...preview.rows, refused: asked.refused, leftOut: asked.leftOut };
    const shown = { ...preview, rows };
    await one.updateBatch(batchId, 'staged', {
      preview: JSON.stringify(shown),
      counts: JSON.stringify(countsOf(shown)),
    });
    return one.done({ what: 'name.matched', subject: organisationId, after: { batchId } }, undefined);
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}
