import { countsOf } from '@due-regard/shared/imports/counts.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, ChangeDeps } from '@due-regard/db/change.ts';
import { removeOrphans, removeParts } from '@due-regard/db/imports/staging.ts';
import { newId } from '@due-regard/db/new-id.ts';
import type { Bringing } from './compare-file.ts';
import type { KeptPreview } from './importer.ts';

/** A file that was read and compared, its rows put by under the id of its batch. */
interface Waiting {
  readonly batchId: string;
  readonly bringing: Omit<Bringing, 'leavesOutBadRows' | 'bytes' | 'choices'>;
  readonly sha256: string;
  readonly fileDate: IsoDate;
  readonly preview: KeptPreview;
  /** What else was said of it, as it is kept and as it is written down. */
  readonly choices?: object;
}

/** Which file waits. */
export interface Put {
  readonly batchId: string;
}

/** Puts a file before a person: from now on it waits. @returns the one put before already where the request came twice */
export async function putBefore(deps: ChangeDeps, actor: Actor, waiting: Waiting): Promise<Put> {
  const { batchId, bringing, sha256, fileDate, preview, choices } = waiting;
  const { kind, fileName, dayOrder } = bringing;
  return change(deps, actor, async (one) => {
    await one.addBatch({
      batch_id: batchId,
      kind,
      status: 'staged',
      file_name: fileName,
      sha256,
      file_date: fileDate,
      day_order: dayOrder ?? null,
      choices: choices === undefined ? null : JSON.stringify(choices),
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
    const said = dayOrder === undefined ? {} : { dayOrder };
    return one.done(
      { what: 'file.staged', subject: batchId, after: { kind, sha256, fileDate, ...said, ...choices } },
      { batchId },
    );
  });
}

/** How long a file may take from its first row that is put by until it waits, in milliseconds. */
const longestStaging = 60 * 60 * 1000;

/**
 * Gives a file its id, under which its rows can be put by without holding anybody up; what was put by of a file that
 * cannot be taken is taken away again.
 */
export async function withPartsOf<Result>(
  deps: ChangeDeps,
  authority: string,
  work: (batchId: string) => Promise<Result>,
): Promise<Result> {
  await removeLeftBehind(deps);
  const batchId = newId(deps.clock.now());
  try {
    return await work(batchId);
  } catch (error) {
    await removeParts(deps.db.kysely, { authority, batchId });
    throw error;
  }
}

/** Takes away what was put by of files that a crash kept from ever waiting. */
export async function removeLeftBehind({ db, clock }: Pick<ChangeDeps, 'db' | 'clock'>): Promise<void> {
  await removeOrphans(db, instantOf(Date.parse(clock.now()) - longestStaging));
}
