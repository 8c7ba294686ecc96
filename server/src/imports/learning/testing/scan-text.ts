import { isoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import type { BadRow } from '@due-regard/shared/imports/learning/rows.ts';
import type { RowProblem } from '@due-regard/shared/imports/row-problem.ts';
import type { LearningOutline, LearningPortion, LearningReading, RowsOfKind } from '../learning-file.ts';
import { scanLearning } from '../scan-learning.ts';

const today = isoDate('2026-11-22');

/** A reading of a file of that kind on a day, with no saved mapping. */
export function readingOf<Kind extends MappedKind>(kind: Kind): LearningReading<Kind> {
  return { kind, mappings: [], fileDate: today, today, key: new Uint8Array(32).fill(7) };
}

/** All that leaves the reader of a file. */
export interface Scanned<Kind extends MappedKind> {
  readonly rows: readonly RowsOfKind[Kind][];
  readonly bad: readonly BadRow<RowsOfKind[Kind]>[];
  readonly outline: LearningOutline | undefined;
  /** Of the file as a whole. */
  readonly problems: readonly RowProblem[];
  /** Every message as text. */
  readonly told: string;
}

/** Reads a file as its process would, and keeps all that it tells. */
export async function scanBytes<Kind extends MappedKind>(
  bytes: Uint8Array,
  reading: LearningReading<Kind>,
): Promise<Scanned<Kind>> {
  const portions: LearningPortion<Kind>[] = [];
  const result = await scanLearning(bytes, reading, async (portion) => void portions.push(portion));
  return {
    rows: portions.flatMap(({ rows }) => rows),
    bad: portions.flatMap(({ bad }) => bad),
    outline: result.ok ? result.outline : undefined,
    problems: result.ok ? [] : result.problems,
    told: JSON.stringify([portions, result]),
  };
}

export function scanText<Kind extends MappedKind>(
  text: string,
  reading: LearningReading<Kind>,
): Promise<Scanned<Kind>> {
  return scanBytes(new TextEncoder().encode(text), reading);
}
