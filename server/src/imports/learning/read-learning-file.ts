import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { badFile } from '../answer-file.ts';
import { runReader } from '../table/reader-process.ts';
import type { BadRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { LearningFile, LearningOutline, LearningPart, LearningReading, RowsOfKind } from './learning-file.ts';
import { learningLimits } from './learning-limits.ts';
import { packerOf, unpackBadRows } from './pack-rows.ts';
import type { Tally } from './gather-parts.ts';
import type { ScanResult } from './scan-learning.ts';
import type { LearningMessage, LearningTask } from './worker.ts';

/** A file that was read to its end. */
export interface ScannedFile {
  readonly outline: LearningOutline;
  readonly tally: Tally;
}

/**
 * Reads a file of people in a process of its own, which alone sees ids, names and addresses, and hands its rows over in
 * parts: the next come when those before are done with, so that a million rows need no more memory than a thousand.
 * @throws Refusal `bad-file` when nothing of it can be read: no known layout (`layout-not-known`), days that fit both
 * ways (`date-order-unknown`), totals of use…; then what was handed over before is not to be kept
 */
export async function scanLearningFile<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
  take: (part: LearningPart) => Promise<void>,
): Promise<ScannedFile> {
  if (bytes.length > learningLimits.textBytes) throw badFile([rowProblem('file-too-large')]);
  let result: ScanResult | undefined;
  let tally: Tally | undefined;
  const stopped = await runReader<LearningTask<Kind>, LearningMessage>({
    worker: new URL('worker.ts', import.meta.url),
    bytes,
    options: { read: reading },
    milliseconds: learningLimits.milliseconds,
    take: async (told) => {
      if ('part' in told) await take(told.part);
      else if ('result' in told) ({ result, tally } = told);
    },
  });
  if (stopped !== null) throw badFile([rowProblem(stopped)]);
  if (result !== undefined && !result.ok) throw badFile(result.problems);
  if (result === undefined || tally === undefined) throw new Error('the reader ended without an answer');
  return { outline: result.outline, tally };
}

/** The same, all rows at once: for files that are known to be small, and for tests. */
export async function readLearningFile<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
): Promise<LearningFile<Kind>> {
  const rows: RowsOfKind[Kind][] = [];
  const bad: BadRow<RowsOfKind[Kind]>[] = [];
  const { outline } = await scanLearningFile(bytes, reading, async ({ holds, json }) => {
    if (holds === 'rows') rows.push(...packerOf(reading.kind).unpack(json));
    else bad.push(...unpackBadRows<RowsOfKind[Kind]>(json));
  });
  return { ...outline, rows, bad };
}
