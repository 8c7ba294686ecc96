import type { JobKind } from '@due-regard/shared/imports/job-api.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { findDone } from '@due-regard/db/once.ts';
import { findBatch } from '../imports/batch-replies.ts';
import { acceptBatch, stageFile, undoBatch } from '../imports/batches.ts';
import { mendCell } from '../imports/learning/mend-cell.ts';
import { sayWord } from '../imports/learning/say-word.ts';
import { matchRow } from '../imports/match-row.ts';
import type { JobDeps } from './progress.ts';

/** What may take long, by name: input and reply are plain data, since they may travel to another thread. */
const verbs = {
  'file.stage': stageFile,
  'file.accept': acceptBatch,
  'file.undo': undoBatch,
  'name.match': matchRow,
  'word.say': sayWord,
  'cell.mend': mendCell,
} satisfies Readonly<Record<JobKind, unknown>>;

type Verbs = typeof verbs;
export type VerbName = keyof Verbs;
export type InputOf<Name extends VerbName> = Parameters<Verbs[Name]>[2];
export type ReplyOf<Name extends VerbName> = Awaited<ReturnType<Verbs[Name]>>;

/** One piece of work as a runner is given it. */
export interface Task {
  readonly verb: VerbName;
  readonly actor: Actor;
  readonly input: unknown;
}

type AnyVerb = (deps: JobDeps, actor: Actor, input: unknown) => Promise<unknown>;

/**
 * Does a task, unless the same request was done before: what was answered then is the file, which is answered as it
 * stands now. Asked beforehand, since a file is read and compared before anything is stored.
 */
export async function doTask(deps: JobDeps, { verb, actor, input }: Task): Promise<unknown> {
  const done = await findDone(deps.db.read, actor);
  if (done !== undefined) return findBatch(deps.db.read, actor.authority, batchIdOf(done.result));
  return anyVerb(verb)(deps, actor, input);
}

/** Every verb answers with the file it was about, and so does its change. */
export function batchIdOf(reply: unknown): string {
  return (reply as { readonly batchId: string }).batchId;
}

// A verb among others: name and input come from the same call, so they fit each other.
function anyVerb(name: VerbName): AnyVerb {
  return verbs[name] as AnyVerb;
}
