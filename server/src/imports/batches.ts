import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import { isOfPeople, isOfPlans } from '@due-regard/shared/imports/batch.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import type { PlanAnswers } from '@due-regard/shared/imports/plans/preview.ts';
import { holdingFile, restsWords } from '@due-regard/shared/imports/rests-on.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { countsOf, takenPlanCounts } from '@due-regard/shared/imports/counts.ts';
import { getBatch } from '@due-regard/db/imports/queries.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { tell } from '../jobs/progress.ts';
import type { LongDeps } from '../jobs/progress.ts';
import { withNamesKept } from '../registers/names-kept.ts';
import { acceptList } from './accept-list.ts';
import { findBatch, heldBy, loadOtherFiles, storedPreview } from './batch-replies.ts';
import { badRows, compareFile, contextOf, hasGoodRows } from './compare-file.ts';
import type { Bringing, Compared } from './compare-file.ts';
import { acceptPeople } from './learning/accept-people.ts';
import { doesEndAny, noneEnded } from './learning/ended.ts';
import type { Ended } from './learning/ended.ts';
import type { StagingDeps } from './learning/reader-key.ts';
import { rememberWord } from './learning/remember-word.ts';
import type { KeptWord, ShownWord } from './learning/remember-word.ts';
import { whatWasSaid } from './learning/word-meaning.ts';
import { stagePeople } from './learning/stage-people.ts';
import { undoPlanFacts } from './plans/undo-plan-facts.ts';
import { needMayBring } from './registers/need-may-bring.ts';
import { undoEntries } from './registers/undo-entries.ts';
import { putBefore, withPartsOf } from './put-before.ts';
import { stageRows } from './staged-rows.ts';
import { undoFacts } from './undo.ts';
import { waitingFile } from './waiting-file.ts';

/**
 * Reads a file, compares it with the records and puts it before a person; nothing of it counts yet.
 * @throws Refusal `bad-file` with every bad row, unless the user chose to leave bad rows out and others are there
 */
export async function stageFile(deps: StagingDeps, actor: Actor, bringing: Bringing): Promise<BatchReply> {
  const { kind } = bringing;
  needMayBring(actor, bringing.register);
  if (isOfPeople(kind)) {
    const { batchId } = await stagePeople(deps, actor, { ...bringing, kind });
    return findBatch(deps.db.read, actor.authority, batchId);
  }
  tell(deps, { step: 'Reading the file and comparing it with the records' });
  // At one moment, so that nothing that is written meanwhile is compared in part.
  const compared = await deps.db.atOneMoment(async () =>
    compareFile(await contextOf(deps, actor.authority), { ...bringing, kind }),
  );
  const leavesOthers = bringing.leavesOutBadRows && hasGoodRows(compared);
  if (compared.reading.refused.length > 0 && !leavesOthers) throw badRows(compared);
  tell(deps, { step: 'Putting the file before you' });
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
    return putBefore(deps, actor, { batchId, bringing, sha256: sha256(bringing.bytes), fileDate, preview });
  });
  return findBatch(deps.db.read, authority, staged.batchId);
}

/** A staged file that somebody takes in. */
interface Accepting {
  readonly batchId: string;
  /** Somebody has seen how many schools the register would close, and means it. */
  readonly mayCloseMany?: boolean;
  /** Somebody has seen that rows of a file of people are bad, and means to take in the others. */
  readonly leavesOutBadRows?: boolean;
  /** Of which organisations, of those of which a list of staff says nothing any more, somebody has said that all have left. */
  readonly ended?: Ended;
  /** What somebody says of a file of a plan. */
  readonly planAnswers?: PlanAnswers | undefined;
  /** What was said of the words of a file of people as it was brought: remembered with it or not at all. */
  readonly words?: readonly ShownWord[] | undefined;
}

/**
 * Stores what a staged file brings, in one transaction.
 * @throws Refusal `stale`, `conflict` when it changes nothing, `not-valid` when it closes many schools unasked or bad rows
 * are neither mended nor left out
 */
export async function acceptBatch(
  deps: LongDeps,
  actor: Actor,
  { batchId, mayCloseMany = false, leavesOutBadRows = false, ended = noneEnded, words = [], planAnswers }: Accepting,
): Promise<BatchReply> {
  const { today } = await contextOf(deps, actor.authority);
  await change(deps, actor, async (one) => {
    const batch = await waitingFile(one, batchId);
    needMayBring(actor, registerOf(batch));
    const { kind, sha256: sha, fileDate } = batch;
    if (doesEndAny(ended) && kind !== 'staff') throw endsNobody();
    const kept = await remembered(one, words);
    tell(deps, { step: 'Comparing the file with the records again' });
    const counts = isOfPeople(kind)
      ? await acceptPeople(deps, { one, batch: { ...batch, kind }, today, leavesOutBadRows, ended, words: kept })
      : await acceptList(one, { batch: { ...batch, kind }, actor, today, mayCloseMany, planAnswers });
    await one.updateBatch(batchId, 'staged', {
      status: 'accepted',
      settled_at: one.at,
      settled_by: actor.userId,
      settled_seq: one.seq,
      ...(kind === 'plan' ? { counts: takenCounts(batch, counts) } : {}),
    });
    const said = kept.length === 0 ? {} : { words: kept.map((word) => whatWasSaid(word).after) };
    const after = { kind, sha256: sha, fileDate: fileDate ?? today, ...counts, ...said };
    tell(deps, { step: 'Storing what it brings' });
    return one.done({ what: 'file.accepted', subject: batchId, after }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** Of which register a file is. */
function registerOf({ preview }: Pick<Batch, 'preview'>): string | undefined {
  return storedPreview(preview).rows?.entries?.register;
}

/** What was asked about a plan has been answered. */
function takenCounts({ preview }: Batch, counts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(takenPlanCounts(countsOf(storedPreview(preview)), counts));
}

function endsNobody(): Refusal {
  return new Refusal('not-valid', {
    detail: 'Only a list of staff tells of which organisations everybody has left.',
    fields: [{ field: 'endMissing', code: 'not-of-staff' }],
  });
}

async function remembered(one: Change, words: readonly ShownWord[]): Promise<readonly KeptWord[]> {
  const kept: KeptWord[] = [];
  for (const word of words) kept.push((await rememberWord(one, word)).word);
  return kept;
}

/** Stores what a file brings that was put by a moment ago for nobody to look at: one that cannot be stored does not stay. */
export async function acceptOrPutAside(deps: LongDeps, actor: Actor, accepting: Accepting): Promise<void> {
  try {
    await acceptBatch(deps, actor, accepting);
  } catch (error) {
    // Also when it was stopped; and why it was not stored is what must be told.
    await cancelBatch({ ...deps, signal: undefined }, actor, accepting.batchId).catch(() => undefined);
    throw error;
  }
}

/** Puts a staged file aside. @throws Refusal `stale` */
export async function cancelBatch(deps: ChangeDeps, actor: Actor, batchId: string): Promise<BatchReply> {
  await change(deps, actor, async (one) => {
    await waitingFile(one, batchId);
    await one.updateBatch(batchId, 'staged', {
      status: 'cancelled',
      settled_at: one.at,
      settled_by: actor.userId,
    });
    return one.done({ what: 'file.cancelled', subject: batchId }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

/** How what a kind of file brought is taken back. */
function undoOf(kind: BatchKind): typeof undoFacts {
  if (isOfPlans(kind)) return undoPlanFacts;
  return kind === 'register' ? undoEntries : undoFacts;
}

/** Withdraws all that a file brought; what it replaced stands again. @throws Refusal `conflict` when something rests on it */
export async function undoBatch(deps: LongDeps, actor: Actor, batchId: string): Promise<BatchReply> {
  await change(deps, actor, async (one) => {
    const batch = await getBatch(one.read, one.authority, batchId);
    if (batch.status !== 'accepted' || batch.settledSeq === null) throw refused('stale');
    needMayBring(actor, registerOf(batch));
    const held = heldBy(batch, await loadOtherFiles(one.read, one.authority));
    if (held !== undefined) throw refused('conflict', `${holdingFile(held)} ${restsWords}`);
    tell(deps, { step: 'Withdrawing what the file brought' });
    const undoing = { batchId, acceptedSeq: batch.settledSeq };
    const counts = await withNamesKept(one, () => undoOf(batch.kind)(one, undoing));
    tell(deps, { step: 'Letting stand again what it had replaced' });
    await one.updateBatch(batchId, 'accepted', { status: 'undone', undone_at: one.at, undone_by: actor.userId });
    return one.done({ what: 'file.undone', subject: batchId, after: counts }, { batchId });
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}
