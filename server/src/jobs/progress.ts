import type { Progress } from '@due-regard/shared/imports/job-api.ts';
import type { ChangeDeps } from '@due-regard/db/change.ts';
import type { Config } from '../config.ts';

/** What a verb that may take long is given: a way to tell how far it is, and there to hear that it should stop. */
export interface LongDeps extends ChangeDeps {
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The same as a job has it: with where the data lies. */
export interface JobDeps extends LongDeps {
  readonly config: Config;
}

/**
 * Tells how far a verb is, and stops it there when somebody asked for that.
 * @throws Refusal `cancelled`
 */
export function tell({ onProgress, signal }: LongDeps, { step, done = null, of = null }: Told): void {
  onProgress?.({ step, done, of });
  signal?.throwIfAborted();
}

interface Told {
  readonly step: string;
  readonly done?: number | null;
  readonly of?: number | null;
}
