import type { LookReply } from '@due-regard/shared/imports/learning/api.ts';
import type { MappedKind } from '@due-regard/shared/imports/learning/column-meanings.ts';
import { rowProblem } from '@due-regard/shared/imports/row-problem.ts';
import { listMappings } from '@due-regard/db/imports/mappings.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { knownNow } from '../../http/as-at.ts';
import { badFile } from '../answer-file.ts';
import { runReader } from '../table/reader-process.ts';
import { learningLimits } from './learning-limits.ts';
import type { LookResult } from './look-at-learning.ts';
import type { LearningMessage, LearningTask } from './worker.ts';

interface LookedAt {
  readonly authority: string;
  readonly kind: MappedKind;
  readonly bytes: Uint8Array;
  readonly headerRow?: number | undefined;
}

/**
 * Looks at a file of people in the process that reads such files; nothing of it is kept.
 * @throws Refusal `bad-file` when it cannot be opened or has no row of column names
 */
export async function lookAtFile(read: Reader, { authority, kind, bytes, headerRow }: LookedAt): Promise<LookReply> {
  if (bytes.length > learningLimits.textBytes) throw badFile([rowProblem('file-too-large')]);
  const mappings = (await listMappings(read, knownNow(authority))).filter((mapping) => mapping.kind === kind);
  let result: LookResult | undefined;
  const stopped = await runReader<LearningTask<MappedKind>, LearningMessage>({
    worker: new URL('worker.ts', import.meta.url),
    bytes,
    options: { look: { kind, mappings, headerRow } },
    milliseconds: learningLimits.milliseconds,
    take: (told) => {
      if ('looked' in told) result = told.looked;
    },
  });
  if (stopped !== null) throw badFile([rowProblem(stopped)]);
  if (result === undefined) throw new Error('the reader ended without an answer');
  if (!result.ok) throw badFile(result.problems);
  return result.look;
}
