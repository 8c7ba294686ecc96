import type { MappedKind } from '@due-regard/shared/imports/learning/mapping.ts';
import { given, tell } from '../table/reader-side.ts';
import type { LearningPortion, LearningReading } from './learning-file.ts';
import { learningLimits } from './learning-limits.ts';
import { lookAtLearning } from './look-at-learning.ts';
import type { Looking, LookResult } from './look-at-learning.ts';
import { scanLearning, withoutValue } from './scan-learning.ts';
import type { ScanResult } from './scan-learning.ts';

/** What the process that reads a file of people is asked. */
export type LearningTask<Kind extends MappedKind> =
  | { readonly read: LearningReading<Kind> }
  | { readonly look: Looking };

/** Rows come in portions; the result comes last. Nothing else leaves the process that reads a file of people. */
export type LearningMessage<Kind extends MappedKind> =
  | { readonly portion: LearningPortion<Kind> }
  | { readonly result: ScanResult }
  | { readonly looked: LookResult };

const { bytes, options } = await given<LearningTask<MappedKind>>(() => learningLimits);
await tell(await answer());
process.disconnect();

async function answer(): Promise<LearningMessage<MappedKind>> {
  // What is refused while it arrives is refused for its size alone, by either task.
  if (!(bytes instanceof Uint8Array)) {
    const refused = { ok: false, problems: [withoutValue(bytes)] } as const;
    return 'look' in options ? { looked: refused } : { result: refused };
  }
  if ('look' in options) return { looked: await lookAtLearning(bytes, options.look) };
  return { result: await scanLearning(bytes, options.read, (portion) => tell({ portion })) };
}
