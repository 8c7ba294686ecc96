import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { isOfPeople } from '@due-regard/shared/imports/batch.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change } from '@due-regard/db/change.ts';
import { listNameMatches } from '@due-regard/db/imports/queries.ts';
import type { Batch, NameMatch } from '@due-regard/db/imports/queries.ts';
import { knownNow } from '../http/as-at.ts';
import type { LongDeps } from '../jobs/progress.ts';
import { findBatch, storedPreview } from './batch-replies.ts';
import { contextOf } from './compare-file.ts';
import type { ImportContext, KeptPreview } from './importer.ts';
import { importers } from './importers.ts';
import { comparePeopleAgain } from './learning/compare-again.ts';
import { loadDirectory } from './organisation-directory.ts';
import { stagedRows } from './staged-rows.ts';
import { putAnew, waitingFile } from './waiting-file.ts';

type Asked = RowsPreview['unmatched'][number];

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
 * @throws Refusal `stale` when the file is settled, nobody is asked about the name any more or something else of the file
 * was answered meanwhile, `not-valid` when there is no such organisation
 */
export async function matchRow(deps: LongDeps, actor: Actor, matching: Matching): Promise<BatchReply> {
  const { batchId, key, organisationId } = matching;
  const context = { ...(await contextOf(deps, actor.authority)), batchId };
  const batch = await waitingFile(context, batchId);
  const { shown, isShared } = askedName(batch, key);
  const means = await nameOfOrganisation(context, organisationId);
  // Before anybody is held up: a file of people may have a million rows.
  const compared = await comparedAgain(deps, { ...context, told: { names: new Map([[key, organisationId]]) } }, batch);
  await change(deps, actor, async (one) => {
    const told = { key, shown, organisationId, batchId: isShared ? batchId : null };
    const { matchId, before } = await rememberName(one, told);
    await putAnew(one, batch, { compared, said: { of: 'name', matchId, means } });
    // Not the name itself: it may be a person's, and what is written down here can never be taken out again.
    const after = { nameMatchId: matchId, batchId, isForThisFileOnly: isShared };
    return organisationId === null
      ? one.done({ what: 'name.not-ours', subject: batchId, before, after }, { batchId })
      : one.done({ what: 'name.matched', subject: organisationId, before, after }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** @throws Refusal `stale` when nobody is asked about the name */
function askedName({ preview }: Batch, key: string): Asked {
  const asked = storedPreview(preview).rows?.unmatched.find((row) => row.key === key);
  if (asked === undefined) throw refused('stale');
  return asked;
}

/**
 * Records what a name means. What was said of it before, of another file perhaps, is withdrawn: one meaning stands.
 * @returns its id, and what stood before
 */
async function rememberName(
  one: Change,
  { key, shown, organisationId, batchId }: Omit<NameMatch, 'matchId' | 'recordedAt'>,
): Promise<{ readonly matchId: string; readonly before: Pick<NameMatch, 'organisationId'> | undefined }> {
  const standing = await listNameMatches(one.read, knownNow(one.authority));
  const before = standing.filter((match) => match.key === key && match.batchId === batchId);
  await one.withdraw(
    'name_match',
    before.map(({ matchId }) => matchId),
  );
  const told = { organisation_id: organisationId, key_text: key, shown, batch_id: batchId };
  const [matchId = ''] = await one.record('name_match', [told]);
  return { matchId, before: before.map((match) => ({ organisationId: match.organisationId }))[0] };
}

/** The file as it is now that the name means something. */
async function comparedAgain(deps: LongDeps, context: ImportContext, batch: Batch): Promise<KeptPreview> {
  const { kind, batchId } = batch;
  if (isOfPeople(kind)) return comparePeopleAgain(deps, context, { ...batch, kind });
  const rows = await stagedRows(context.read, { authority: context.authority, batchId });
  const { rows: before, sameAs } = storedPreview(batch.preview);
  const reading = { rows, refused: [], notes: before?.notes ?? [] };
  const preview = await importers[kind].preview(context, { reading, fileDate: batch.fileDate ?? context.today });
  if (preview.rows === null || before === null) return { ...preview, sameAs };
  // The bad rows were left out when the file was brought; they are known from then alone.
  const { refused: bad, leftOut, partly, unreadDays } = before;
  return { ...preview, rows: { ...preview.rows, refused: bad, leftOut, partly, unreadDays }, sameAs };
}

/** @throws Refusal `not-valid` when there is no such organisation */
async function nameOfOrganisation(context: ImportContext, organisationId: string | null): Promise<string | null> {
  if (organisationId === null) return null;
  const known = (await loadDirectory(context)).all.find((one) => one.organisationId === organisationId);
  if (known !== undefined) return known.names[0] ?? known.organisationId;
  throw notValid([{ field: 'organisationId', code: 'unknown' }]);
}
