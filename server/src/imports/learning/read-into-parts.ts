import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { PartWriter } from '@due-regard/db/imports/staging.ts';
import { tell } from '../../jobs/progress.ts';
import type { LongDeps } from '../../jobs/progress.ts';
import type { LearningReading } from './learning-file.ts';
import { scanLearningFile } from './read-learning-file.ts';
import type { ScannedFile } from './read-learning-file.ts';

interface ReadingIn {
  readonly authority: string;
  readonly batchId: string;
  readonly bytes: Uint8Array;
  readonly reading: LearningReading<MappedKind>;
}

/** Reads a file of people and puts its rows by as they come, so that it is never held. @throws Refusal `bad-file` */
export async function readIntoParts(
  deps: LongDeps,
  { authority, batchId, bytes, reading }: ReadingIn,
): Promise<ScannedFile> {
  const writers = {
    rows: new PartWriter(deps.db, { authority, batchId, holds: 'rows' }),
    bad: new PartWriter(deps.db, { authority, batchId, holds: 'bad' }),
  };
  let done = 0;
  const scanned = await scanLearningFile(bytes, reading, async ({ holds, lane, count, json }) => {
    done += count;
    tell(deps, { step: 'Reading the rows', done });
    await writers[holds].add(json, lane);
  });
  await writers.rows.flush();
  await writers.bad.flush();
  return scanned;
}
