import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import { countsOf } from '@due-regard/shared/imports/counts.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { getBatch } from '@due-regard/db/imports/queries.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import type { LongDeps } from '../jobs/progress.ts';
import { findBatch, storedPreview } from './batch-replies.ts';
import { contextOf } from './compare-file.ts';
import type { ImportContext, KeptPreview } from './importer.ts';
import { importers } from './importers.ts';
import { comparePeopleAgain } from './learning/compare-again.ts';
import { loadDirectory } from './organisation-directory.ts';
import { stagedRows } from './staged-rows.ts';

interface Matching {
  readonly batchId: string;
  /** From the preview: the name in the form in which it is remembered. */
  readonly key: string;
  /** Null: it is none of the organisations here. */
  readonly organisationId: string | null;
}

/**
 * Says which organisation a name in a file means; it is remembered for every later file, unless several go by that name,
 * and this one is compared again.
 * @throws Refusal `stale` when the file is settled or nobody is asked about the name any more, `not-valid` when there is
 * no such organisation
 */
export async function matchRow(deps: LongDeps, actor: Actor, matching: Matching): Promise<BatchReply> {
  const { batchId, key, organisationId } = matching;
  const { today } = await contextOf(deps, actor.authority);
  await change(deps, actor, async (one) => {
    const batch = await getBatch(one.read, one.authority, batchId);
    const { rows: before, sameAs } = storedPreview(batch.preview);
    const asked = before?.unmatched.find((row) => row.key === key);
    if (batch.status !== 'staged' || before === null || asked === undefined) throw refused('stale');
    const context = { read: one.read, authority: one.authority, today, batchId };
    await needOrganisation(context, organisationId);
    const { shown, isShared } = asked;
    await one.record('name_match', [
      { organisation_id: organisationId, key_text: key, shown, batch_id: isShared ? batchId : null },
    ]);
    const compared: KeptPreview = { ...(await comparedAgain(deps, context, batch)), sameAs };
    await one.updateBatch(batchId, 'staged', {
      preview: JSON.stringify(compared),
      counts: JSON.stringify(countsOf(compared)),
    });
    const after = { batchId, key, isForThisFileOnly: isShared };
    return organisationId === null
      ? one.done({ what: 'name.not-ours', after }, undefined)
      : one.done({ what: 'name.matched', subject: organisationId, after }, undefined);
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** The file as it is now that the name means something. */
async function comparedAgain(
  deps: LongDeps,
  context: ImportContext,
  batch: Batch,
): Promise<Omit<KeptPreview, 'sameAs'>> {
  const { kind, batchId } = batch;
  if (isOfPeople(kind)) return comparePeopleAgain(deps, context, { ...batch, kind });
  const rows = await stagedRows(context.read, { authority: context.authority, batchId });
  const before = storedPreview(batch.preview).rows;
  const reading = { rows, refused: [], notes: before?.notes ?? [] };
  const preview = await importers[kind].preview(context, { reading, fileDate: batch.fileDate ?? context.today });
  if (preview.rows === null || before === null) return preview;
  // The bad rows were left out when the file was brought; they are known from then alone.
  const { refused: bad, leftOut, partly, unreadDays } = before;
  return { ...preview, rows: { ...preview.rows, refused: bad, leftOut, partly, unreadDays } };
}

async function needOrganisation(context: ImportContext, organisationId: string | null): Promise<void> {
  if (organisationId === null) return;
  const { all } = await loadDirectory(context);
  if (all.some((known) => known.organisationId === organisationId)) return;
  throw notValid([{ field: 'organisationId', code: 'unknown' }]);
}
