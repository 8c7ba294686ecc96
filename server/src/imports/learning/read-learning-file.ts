import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { badFile } from '../answer-file.ts';
import { runReader } from '../table/reader-process.ts';
import type { LearningFile, LearningOutline, LearningPortion, LearningReading } from './learning-file.ts';
import { learningLimits } from './learning-limits.ts';
import type { ScanResult } from './scan-learning.ts';
import type { LearningMessage, LearningTask } from './worker.ts';

/**
 * Reads a file of people in a process of its own, which alone sees ids, names and addresses, and hands its rows over in
 * portions: the next come when those before are done with, so that a million rows need no more memory than a thousand.
 * @throws Refusal `bad-file` when nothing of it can be read: no known layout (`layout-not-known`), days that fit both
 * ways (`date-order-unknown`), totals of use…; then what was handed over before is not to be kept
 */
export async function scanLearningFile<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
  take: (portion: LearningPortion<Kind>) => Promise<void>,
): Promise<LearningOutline> {
  if (bytes.length > learningLimits.textBytes) throw badFile([rowProblem('file-too-large')]);
  let result: ScanResult | undefined;
  const stopped = await runReader<LearningTask<Kind>, LearningMessage<Kind>>({
    worker: new URL('worker.ts', import.meta.url),
    bytes,
    options: { read: reading },
    milliseconds: learningLimits.milliseconds,
    take: async (told) => {
      if ('portion' in told) await take(told.portion);
      else if ('result' in told) result = told.result;
    },
  });
  if (stopped !== null) throw badFile([rowProblem(stopped)]);
  if (result === undefined) throw new Error('the reader ended without an answer');
  if (!result.ok) throw badFile(result.problems);
  return result.outline;
}

/** The same, all rows at once: for files that are known to be small, and for tests. */
export async function readLearningFile<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
): Promise<LearningFile<Kind>> {
  const portions: LearningPortion<Kind>[] = [];
  const outline = await scanLearningFile(bytes, reading, async (portion) => void portions.push(portion));
  return { ...outline, rows: portions.flatMap(({ rows }) => rows), bad: portions.flatMap(({ bad }) => bad) };
}
