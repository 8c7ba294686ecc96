import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { DateOrder } from '@due-regard/shared/imports/dates.ts';
import type { BatchKind, BatchStatus } from '@due-regard/shared/imports/batch.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** A file that was brought, without what it holds. */
export interface BatchHead {
  readonly batchId: string;
  readonly kind: BatchKind;
  readonly status: BatchStatus;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileDate: IsoDate | null;
  /** What somebody said of days such as 01/02/2018 in it. */
  readonly dayOrder: DateOrder | null;
  /** JSON: how many rows bring what. */
  readonly counts: string;
  readonly createdAt: Instant;
  readonly settledAt: Instant | null;
  readonly settledSeq: number | null;
  readonly undoneAt: Instant | null;
}

/** The same with what it would change, which may be long. Its rows lie apart: `listParts`. */
export interface Batch extends BatchHead {
  /** Who brought it. */
  readonly createdBy: string;
  readonly preview: string;
  /** JSON: what else was said when it was brought. */
  readonly choices: string | null;
}

const headColumns = [
  'batch_id as batchId',
  'kind',
  'status',
  'file_name as fileName',
  'sha256',
  'file_date as fileDate',
  'day_order as dayOrder',
  'counts',
  'created_at as createdAt',
  'settled_at as settledAt',
  'settled_seq as settledSeq',
  'undone_at as undoneAt',
] as const;

/** The newest first. */
export async function listBatches(db: Reader, authority: string): Promise<readonly BatchHead[]> {
  return db
    .selectFrom('import_batch')
    .select(headColumns)
    .where('authority_id', '=', authority)
    .orderBy('created_at', 'desc')
    .orderBy('batch_id', 'desc')
    .execute();
}

/** @throws Refusal `not-found` */
export async function getBatch(db: Reader, authority: string, batchId: string): Promise<Batch> {
  const batch = await db
    .selectFrom('import_batch')
    .select([...headColumns, 'created_by as createdBy', 'preview', 'choices'])
    .where('authority_id', '=', authority)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  if (batch === undefined) throw refused('not-found');
  return batch;
}

/** How many files wait for somebody to look at them. */
export async function countStaged(db: Reader, authority: string): Promise<number> {
  const { count } = await db
    .selectFrom('import_batch')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authority)
    .where('status', '=', 'staged')
    .executeTakeFirstOrThrow();
  return count;
}

/** The files of these very bytes that were taken in and still count, the first first. */
export async function listAcceptedBySha(
  db: Reader,
  authority: string,
  { kind, sha256 }: Pick<BatchHead, 'kind' | 'sha256'>,
): Promise<readonly BatchHead[]> {
  return db
    .selectFrom('import_batch')
    .select(headColumns)
    .where('authority_id', '=', authority)
    .where('kind', '=', kind)
    .where('sha256', '=', sha256)
    .where('status', '=', 'accepted')
    .orderBy('settled_seq')
    .execute();
}

/** What an officer has said a name in a spreadsheet means. */
export interface NameMatch {
  readonly matchId: string;
  /** The name in the form in which names are compared. */
  readonly key: string;
  readonly shown: string;
  /** Null: none of the organisations here. */
  readonly organisationId: string | null;
  /** The one file for which it holds; null for every later file. */
  readonly batchId: string | null;
  readonly recordedAt: Instant;
}

/** All that officers have said of names, the latest last. */
export async function listNameMatches(db: Reader, known: Known): Promise<readonly NameMatch[]> {
  return db
    .selectFrom('name_match')
    .select([
      'fact_id as matchId',
      'key_text as key',
      'shown',
      'organisation_id as organisationId',
      'batch_id as batchId',
      'recorded_at as recordedAt',
    ])
    .where(knownIn<'name_match'>(known))
    .orderBy('recorded_seq')
    .execute();
}

/** What somebody has said a word in a file means. */
export interface WordMatch {
  readonly matchId: string;
  readonly about: 'course' | 'audience';
  /** The word in the form in which words are compared. */
  readonly key: string;
  readonly shown: string;
  /** A course's id or an audience; null: not counted here. */
  readonly means: string | null;
  readonly recordedAt: Instant;
}

/** All that was said of words, the latest last. */
export async function listWordMatches(db: Reader, known: Known): Promise<readonly WordMatch[]> {
  return db
    .selectFrom('word_match')
    .select(['fact_id as matchId', 'about', 'key_text as key', 'shown', 'means', 'recorded_at as recordedAt'])
    .where(knownIn<'word_match'>(known))
    .orderBy('recorded_seq')
    .orderBy('fact_id')
    .execute();
}
