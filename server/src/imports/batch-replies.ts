import type { BatchHeadReply, BatchReply } from '@due-regard/shared/imports/api.ts';
import { settledCounts } from '@due-regard/shared/imports/counts.ts';
import type { BatchCount } from '@due-regard/shared/imports/counts.ts';
import { getBatch, listBatches } from '@due-regard/db/imports/queries.ts';
import { listRepeatedLists } from '@due-regard/db/training/learners/queries.ts';
import { fileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import type { RowsPreview } from '@due-regard/shared/imports/preview.ts';
import type { BatchHead } from '@due-regard/db/imports/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import type { KeptPreview } from './importer.ts';
import { answersInWords } from './kept-answers.ts';

/** One file with all that it would change. @throws Refusal `not-found` */
export async function findBatch(read: Reader, authority: string, batchId: string): Promise<BatchReply> {
  const batch = await getBatch(read, authority, batchId);
  const { sameAs, register, rows, answers = [] } = storedPreview(batch.preview);
  const choices = storedChoices(batch.choices);
  const others = await loadOtherFiles(read, authority);
  const held = heldBy(batch, others);
  return {
    ...headOf(batch, others),
    heldBy: held === undefined ? null : nameOf(held),
    answers: await answersInWords(read, authority, answers),
    sameAs,
    register,
    rows,
    choices,
  };
}

/** Files that were brought, the newest first. */
export async function listBatchReplies(read: Reader, authority: string): Promise<readonly BatchHeadReply[]> {
  const others = await loadOtherFiles(read, authority);
  return others.all.map((batch) => headOf(batch, others));
}

/** Files that may rest on each other. */
export interface OtherFiles {
  /** The newest first. */
  readonly all: readonly BatchHead[];
  /** Lists of staff that a later one repeats, each with that one. */
  readonly repeated: ReadonlyMap<string, string>;
}

export async function loadOtherFiles(read: Reader, authority: string): Promise<OtherFiles> {
  return { all: await listBatches(read, authority), repeated: await listRepeatedLists(read, authority) };
}

function headOf(batch: BatchHead, others: OtherFiles): BatchHeadReply {
  const { batchId, kind, status, fileName, sha256, fileDate, dayOrder, createdAt, settledAt, undoneAt } = batch;
  const about = { batchId, kind, status, fileName, sha256, fileDate, dayOrder, createdAt, settledAt, undoneAt };
  return { ...about, canBeUndone: canBeUndone(batch, others), counts: countsNow(batch) };
}

function nameOf({ batchId, kind, fileName, fileDate }: BatchHead): NonNullable<BatchReply['heldBy']> {
  return { batchId, kind, fileName, fileDate };
}

function canBeUndone(batch: BatchHead, others: OtherFiles): boolean {
  return batch.status === 'accepted' && heldBy(batch, others) === undefined;
}

/**
 * The file that must be undone before this one. Register files build on each other, so the last one goes first; so does a
 * list of staff that says what an earlier one says. Other files stand by themselves.
 */
export function heldBy(batch: BatchHead, { all, repeated }: OtherFiles): BatchHead | undefined {
  if (batch.status !== 'accepted') return undefined;
  const repeating = repeated.get(batch.batchId);
  if (repeating !== undefined) return all.find(({ batchId }) => batchId === repeating);
  if (!isRegister(batch)) return undefined;
  const [last] = all
    .filter((other) => other.status === 'accepted' && isRegister(other))
    .toSorted((a, b) => (b.settledSeq ?? 0) - (a.settledSeq ?? 0));
  return last === undefined || last.batchId === batch.batchId ? undefined : last;
}

function isRegister({ kind }: BatchHead): boolean {
  return kind === 'schools' || kind === 'links';
}

/** What was said of a file of people when it was brought. */
export function storedChoices(json: string | null): FileChoices | null {
  return json === null ? null : fileChoices.parse(JSON.parse(json));
}

/** What waited in a file that was taken in waits no more. */
function countsNow({ status, counts }: BatchHead): BatchCount[] {
  const stored = storedCounts(counts);
  return status === 'accepted' || status === 'undone' ? [...settledCounts(stored)] : stored;
}

// Both were written when the file was staged, from values of these types.
export function storedPreview(json: string): KeptPreview {
  const preview = JSON.parse(json) as KeptPreview;
  return preview.rows === null ? preview : { ...preview, rows: withDefaults(preview.rows) };
}

/** What was not counted yet when a file was put by is not known of it. */
function withDefaults(rows: RowsPreview): RowsPreview {
  const { totals, missing, inPost } = rows;
  return {
    ...rows,
    ...(totals && { totals: totals.map((total) => ({ ...total, unsaid: total.unsaid ?? null })) }),
    ...(inPost && { inPost: inPost.map((one) => ({ ...one, organisationId: one.organisationId ?? null })) }),
    ...(missing && { missing: missing.map((one) => ({ ...one, inPost: one.inPost ?? null })) }),
  };
}

function storedCounts(json: string): BatchCount[] {
  return JSON.parse(json) as BatchCount[];
}
