import type { ProgramActor } from '@due-regard/db/change.ts';
import { readConfig } from '../config.ts';
import type { Deps } from '../deps.ts';
import { closeDeps, openDeps } from '../open-deps.ts';

/** Who the record of changes names for what was done at a terminal. */
export const terminalActor: ProgramActor = { userId: 'command-line', roles: ['administrator'], requestId: null };

/** Opens the records for one command and closes them after it, whatever happens. */
export async function withDeps<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result> {
  const deps = await openDeps(readConfig(process.env), { level: 'silent' });
  try {
    return await work(deps);
  } finally {
    await closeDeps(deps);
  }
}
