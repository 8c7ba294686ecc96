import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { badFile } from '../answer-file.ts';
import type { LearningFile, LearningOutline, LearningPortion, LearningReading } from './learning-file.ts';

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
  await take({ rows: [], bad: [] });
  throw badFile([rowProblem('layout-not-known', { value: `${String(bytes.length)} ${reading.kind}` })]);
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
