import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { Refusal } from '@due-regard/shared/http/problem.ts';
import type { SameFile } from '@due-regard/shared/imports/api.ts';
import type { BatchKind, ListKind } from '@due-regard/shared/imports/batch.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { FileChoices } from '@due-regard/shared/imports/learning/choices.ts';
import { rowsLeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import { getBatch, listAcceptedBySha } from '@due-regard/db/imports/queries.ts';
import type { BatchHead } from '@due-regard/db/imports/queries.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { sha256 } from '@due-regard/db/journal/digest.ts';
import { getAuthority } from '@due-regard/db/people/authorities.ts';
import { todayOf } from '../http/as-at.ts';
import { storedPreview } from './batch-replies.ts';
import { dayOfFile } from './day-of-file.ts';
import type { DayOfFile } from './day-of-file.ts';
import { importers } from './importers.ts';
import type { ImportContext, KeptPreview, Preview, Reading } from './importer.ts';

/** A file brought by somebody, for staging. */
export interface Bringing<Kind extends BatchKind = BatchKind> {
  readonly kind: Kind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
  readonly fileDate: IsoDate | undefined;
  /** What they say of days such as 01/02/2018 in it. */
  readonly dayOrder?: DateOrder | undefined;
  readonly leavesOutBadRows: boolean;
  /** What they say of a file of people. */
  readonly choices?: Partial<FileChoices> | undefined;
  /** Of a plan: the plan in which its actions stand, where its rows do not say so. */
  readonly planId?: string | undefined;
  /** Of a register: its code. */
  readonly register?: string | undefined;
  /** All that a file of people says is put by, and its hash is known: its bytes may go. */
  readonly onUnderstood?: (() => void) | undefined;
}

/** A file read and compared, before anything is stored. */
export interface Compared {
  readonly reading: Reading<unknown>;
  readonly preview: KeptPreview;
  readonly fileDate: IsoDate;
  readonly dated: DayOfFile;
}

export async function contextOf(deps: ChangeDeps, authority: string): Promise<ImportContext> {
  const council = await getAuthority(deps.db.read, authority);
  const today = todayOf(council, deps.clock);
  return { read: deps.db.read, authority, today, hasOwnToday: council.own_date !== null };
}

/**
 * Reads a file and compares it with the records.
 * @throws Refusal `bad-file` when it cannot be read as a whole, `not-valid` when it is of a day to come
 */
export async function compareFile(context: ImportContext, bringing: Bringing<ListKind>): Promise<Compared> {
  const importer = importers[bringing.kind];
  const dated = dayOfFile(context, bringing);
  const fileDate = dated.day;
  const { bytes, fileName, dayOrder, planId, register } = bringing;
  const mappingId = bringing.choices?.mappingId ?? undefined;
  const reading = await importer.read(context, { bytes, fileName, fileDate, dayOrder, mappingId, planId, register });
  const preview = await importer.preview(context, { reading, fileDate });
  return { reading, preview: { ...preview, sameAs: await sameFile(context, bringing, preview) }, fileDate, dated };
}

/** @returns the file of these very bytes that was taken in before */
export async function sameFile(
  { read, authority }: ImportContext,
  { kind, bytes }: Pick<Bringing, 'kind' | 'bytes'>,
  now?: Preview,
): Promise<SameFile | null> {
  const all = await listAcceptedBySha(read, authority, { kind, sha256: sha256(bytes) });
  const told = await Promise.all(all.map(async (one) => ({ ...one, into: await plansOf(read, authority, one) })));
  const plans = new Set(now?.rows?.plan?.plans.map(({ planId }) => planId));
  // A file of a plan may have been taken into several: that into which it is brought now says most.
  const before = told.find(({ into }) => into?.some(({ planId }) => plans.has(planId))) ?? told[0];
  if (before === undefined) return null;
  const { batchId, fileName, fileDate, settledAt, into } = before;
  const settledOn = settledAt === null ? null : londonDay(settledAt);
  return { batchId, fileName, fileDate, settledOn, ...(into === undefined ? {} : { into }) };
}

/** The plans into which a file was taken; undefined for other files. */
async function plansOf(read: Reader, authority: string, { kind, batchId }: BatchHead): Promise<SameFile['into']> {
  if (kind !== 'plan') return undefined;
  return storedPreview((await getBatch(read, authority, batchId)).preview).rows?.plan?.plans;
}

/** Whether anything of the file could be read: to leave out all of it is not to take it in. */
export function hasGoodRows({ reading: { rows }, preview: { register } }: Compared): boolean {
  return register === null ? rows.length > 0 : register.accepted > 0;
}

/** The refusal of a whole file for its bad rows. */
export function badRows({ reading, preview }: Compared): Refusal {
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
