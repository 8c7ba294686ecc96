import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { given, tell } from '../table/reader-side.ts';
import type { LearningPortion, LearningReading } from './learning-file.ts';
import { learningLimits } from './learning-limits.ts';
import { scanLearning } from './scan-learning.ts';
import type { ScanResult } from './scan-learning.ts';

/** Rows come in portions; the result comes last. Nothing else leaves the process that reads a file of people. */
export type LearningMessage<Kind extends MappedKind> =
  | { readonly portion: LearningPortion<Kind> }
  | { readonly result: ScanResult };

const { bytes, options } = await given<LearningReading<MappedKind>>(() => learningLimits);
const result: ScanResult =
  bytes instanceof Uint8Array
    ? await scanLearning(bytes, options, (portion) => tell({ portion }))
    : { ok: false, problems: [{ ...bytes, value: null }] };
await tell({ result });
process.disconnect();
