import type { Runner } from './jobs.ts';
import type { JobDeps } from './progress.ts';
import { doTask } from './verbs.ts';

/** Runs verbs in this thread: for the command line, and for tests that need no other. */
export function runHere(deps: Pick<JobDeps, 'db' | 'clock' | 'config'>): Runner {
  return {
    hasRoomFor: () => true,
    run: async (task, hearing) => doTask({ ...deps, ...hearing }, task),
    close: async () => undefined,
  };
}
