import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { given, tell } from '../table/reader-side.ts';
import { PartGatherer } from './gather-parts.ts';
import type { LearningPart, LearningReading } from './learning-file.ts';
import { learningLimits } from './learning-limits.ts';
import { lookAtLearning } from './look-at-learning.ts';
import type { Looking, LookResult } from './look-at-learning.ts';
import type { Tally } from './gather-parts.ts';
import { scanLearning, withoutValue } from './scan-learning.ts';
import type { ScanResult } from './scan-learning.ts';

/** What the process that reads a file of people is asked. */
export type LearningTask<Kind extends MappedKind> =
  | { readonly read: LearningReading<Kind> }
  | { readonly look: Looking };

/** Rows come in parts; the result comes last. Nothing else leaves the process that reads a file of people. */
export type LearningMessage =
  | { readonly part: LearningPart }
  | { readonly result: ScanResult; readonly tally?: Tally }
  | { readonly looked: LookResult };

const { bytes, options } = await given<LearningTask<MappedKind>>(() => learningLimits);
await tell(await answer());
process.disconnect();

async function answer(): Promise<LearningMessage> {
  // What is refused while it arrives is refused for its size alone, by either task.
  if (!(bytes instanceof Uint8Array)) {
    const refused = { ok: false, problems: [withoutValue(bytes)] } as const;
    return 'look' in options ? { looked: refused } : { result: refused };
  }
  if ('look' in options) return { looked: await lookAtLearning(bytes, options.look) };
  const gatherer = new PartGatherer(options.read.kind, (part) => tell({ part }));
  const result = await scanLearning(bytes, options.read, (portion) => gatherer.add(portion));
  return result.ok ? { result, tally: await gatherer.close() } : { result };
}
