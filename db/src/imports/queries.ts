import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import type { BatchKind, BatchStatus } from '@due-regard/shared/imports/batch.ts';
import { knownIn } from '../known.ts';
import type { Known } from '../known.ts';
import type { Reader } from '../open.ts';

/** A file that was brought. */
export interface Batch {
  readonly batchId: string;
  readonly kind: BatchKind;
  readonly status: BatchStatus;
  readonly fileName: string;
  readonly sha256: string;
  readonly fileDate: IsoDate | null;
  readonly staged: string;
  readonly preview: string;
  readonly createdAt: Instant;
  readonly settledAt: Instant | null;
  readonly settledSeq: number | null;
  readonly undoneAt: Instant | null;
}

const columns = [
  'batch_id as batchId',
  'kind',
  'status',
  'file_name as fileName',
  'sha256',
  'file_date as fileDate',
  'staged',
  'preview',
  'created_at as createdAt',
  'settled_at as settledAt',
  'settled_seq as settledSeq',
  'undone_at as undoneAt',
] as const;

/** The newest first. */
export async function listBatches(db: Reader, authority: string): Promise<readonly Batch[]> {
  return db
    .selectFrom('import_batch')
    .select(columns)
    .where('authority_id', '=', authority)
    .orderBy('created_at', 'desc')
    .orderBy('batch_id', 'desc')
    .execute();
}

/** @throws Refusal `not-found` */
export async function getBatch(db: Reader, authority: string, batchId: string): Promise<Batch> {
  const batch = await db
    .selectFrom('import_batch')
    .select(columns)
    .where('authority_id', '=', authority)
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
  if (batch === undefined) throw refused('not-found');
  return batch;
}

/** Names in spreadsheets that officers have said are this or that organisation, by their compared form. */
export async function listNameMatches(db: Reader, known: Known): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('name_match')
    .select(['key_text as key', 'organisation_id as organisationId'])
    .where(knownIn<'name_match'>(known))
    .orderBy('recorded_seq')
    .execute();
  return new Map(rows.map((row) => [row.key, row.organisationId]));
}
