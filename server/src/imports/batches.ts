import { refused, Refusal } from '@due-regard/shared/http/problem.ts';
import type { BatchReply, SameFile } from '@due-regard/shared/imports/api.ts';
import type { BatchKind } from '@due-regard/shared/imports/batch.ts';
import { countsOf } from '@due-regard/shared/imports/counts.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import { fileDateOfName } from '@due-regard/shared/imports/file-date.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { closesManyWords } from '@due-regard/shared/schools/closes-many.ts';
import { rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change, ChangeDeps } from '@due-regard/db/change.ts';
import { findAcceptedBySha, getBatch, listBatches } from '@due-regard/db/imports/queries.ts';
import type { Batch } from '@due-regard/db/imports/queries.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { todayOf } from '../http/as-at.ts';
import { canBeUndone, findBatch, stagedRows, storedPreview } from './batch-replies.ts';
import { importers } from './importers.ts';
import type { ImportContext, KeptPreview, Preview, Reading } from './importer.ts';
import { undoFacts } from './undo.ts';

/** A file brought by somebody, for staging. */
export interface Bringing {
  readonly kind: BatchKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly fileDate: IsoDate | undefined;
  /** What they say of days such as 01/02/2018 in it. */
  readonly dayOrder?: DateOrder | undefined;
  readonly leavesOutBadRows: boolean;
}

/** A file read and compared, before anything is stored. */
export interface Compared {
  readonly reading: Reading<unknown>;
  readonly preview: KeptPreview;
  readonly fileDate: IsoDate;
}

export async function contextOf(deps: ChangeDeps, authority: string): Promise<ImportContext> {
  const today = todayOf(await getAuthority(deps.db.read, authority), deps.clock);
  return { read: deps.db.read, authority, today };
}

/**
 * Reads a file and compares it with the records.
 * @throws Refusal `bad-file` when it cannot be read as a whole, `not-valid` when it is of a day to come
 */
export async function compareFile(context: ImportContext, bringing: Bringing): Promise<Compared> {
  const importer = importers[bringing.kind];
  const fileDate = bringing.fileDate ?? fileDateOfName(bringing.fileName) ?? context.today;
  if (fileDate > context.today) throw ofADayToCome(fileDate);
  const { bytes, fileName, dayOrder } = bringing;
  const reading = await importer.read(context, { bytes, fileName, fileDate, dayOrder });
  const preview = await importer.preview(context, { reading, fileDate });
  return { reading, preview: { ...preview, sameAs: await sameFile(context, bringing) }, fileDate };
}

/** What is true tomorrow nobody knows; taken as known, it would stand before every file of a day until then. */
function ofADayToCome(fileDate: IsoDate): Refusal {
  return new Refusal('not-valid', {
    detail: `The file would be of ${longDate(fileDate)}, which has not come yet. Say which day it is true of.`,
    fields: [{ field: 'fileDate', code: 'in-the-future' }],
  });
}

async function sameFile({ read, authority }: ImportContext, { kind, bytes }: Bringing): Promise<SameFile | null> {
  const before = await findAcceptedBySha(read, authority, { kind, sha256: sha256(bytes) });
  if (before === undefined) return null;
  const { batchId, fileName, fileDate, settledAt } = before;
  return { batchId, fileName, fileDate, settledOn: settledAt === null ? null : londonDay(settledAt) };
}

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
  const batchId = await change(deps, actor, async (one) => {
    const id = one.newId();
    await one.addBatch({
      batch_id: id,
      kind: bringing.kind,
      status: 'staged',
      file_name: bringing.fileName,
      sha256: sha256(bringing.bytes),
      file_date: fileDate,
      day_order: bringing.dayOrder ?? null,
      staged: JSON.stringify(reading.rows),
      preview: JSON.stringify(preview),
      counts: JSON.stringify(countsOf(preview)),
      created_at: one.at,
      created_by: actor.userId,
      settled_at: null,
      settled_by: null,
      settled_seq: null,
      undone_at: null,
      undone_by: null,
    });
    const after = { kind: bringing.kind, sha256: sha256(bringing.bytes), fileDate, ...saidOfDays(bringing) };
    return one.done({ what: 'file.staged', subject: id, after }, id);
  });
  return findBatch(deps.db.read, actor.authority, batchId);
}

function saidOfDays({ dayOrder }: Pick<Bringing, 'dayOrder'>): { readonly dayOrder?: DateOrder } {
  return dayOrder === undefined ? {} : { dayOrder };
}

/** Whether anything of the file could be read: to leave out all of it is not to take it in. */
export function hasGoodRows({ reading: { rows }, preview: { register } }: Compared): boolean {
  return register === null ? rows.length > 0 : register.accepted > 0;
}

/** The refusal of a whole file for its bad rows. */
function badRows({ reading, preview }: Compared): Refusal {
  const good = rowsInWords(preview.register?.accepted ?? preview.rows?.accepted ?? 0);
  const { whole, partly } = rowsLeftOut(reading.refused);
  const bad = rowsInWords(whole + partly);
  const words =
    partly === 0
      ? `${bad} cannot be taken, so nothing was stored; ${good} could be.`
      : `${bad} cannot be taken as ${whole + partly === 1 ? 'it is' : 'they are'}, so nothing was stored; ${good} could be, in whole or in part.`;
  return new Refusal('bad-file', { detail: words, rows: reading.refused });
}

function rowsInWords(count: number): string {
  return count === 1 ? '1 row' : `${String(count)} rows`;
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
    const rows = stagedRows(batch.staged);
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
      staged: '',
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
      staged: '',
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
