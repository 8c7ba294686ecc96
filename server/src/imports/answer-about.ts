import type { BatchReply } from '@due-regard/shared/imports/api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { countParts, rowsInPart } from '@due-regard/db/imports/staging.ts';
import type { Deps } from '../deps.ts';
import { JobBook } from '../jobs/jobs.ts';
import { runHere } from '../jobs/run-here.ts';
import type { StillRunning } from '../jobs/still-running.ts';
import type { InputOf } from '../jobs/verbs.ts';

/** What somebody says of a file that waits; all of it is compared again. */
type Answering = 'name.match' | 'word.say' | 'cell.mend';

/** As many rows are compared in a moment, some 50 ms, with others' turns between their parts. */
const mostRowsHere = 4000;

/**
 * Answers one thing about a file. A short one is compared at once, since long work of others may be under way for
 * minutes; a long one is compared where nobody is held up by it.
 */
export async function answerAbout<Name extends Answering>(
  deps: Deps,
  actor: Actor,
  { verb, input }: { readonly verb: Name; readonly input: InputOf<Name> },
): Promise<BatchReply | StillRunning> {
  const { batchId } = input;
  const parts = await countParts(deps.db.read, { authority: actor.authority, batchId, holds: 'rows' });
  const jobs = parts * rowsInPart > mostRowsHere ? deps.jobs : new JobBook(runHere(deps), { patienceMs: Infinity });
  return jobs.run(verb, actor, input);
}
