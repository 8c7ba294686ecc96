import type { JobReply, Progress } from '@due-regard/shared/imports/job-api.ts';

/** Work that the server goes on with: how far it is, and a way to stop it. */
export interface JobUnderWay extends Progress {
  readonly cancel: () => void;
}

/** One question about a job. @returns undefined when it could not be asked just now */
export type AskJob = (method: 'GET' | 'POST', address: string) => Promise<JobReply | undefined>;

/** Waits between two questions, in milliseconds: short at first, and never long. */
const waits = { first: 300, growth: 1.5, longest: 2000 } as const;

interface Following {
  readonly ask: AskJob;
  readonly onJob: ((job: JobUnderWay) => void) | undefined;
}

/** Asks how far a job is until it is over. @returns how it ended */
export async function followJob(
  address: string,
  { ask, onJob }: Following,
): Promise<Exclude<JobReply, { status: 'running' }>> {
  function cancel(): void {
    void ask('POST', `${address}/cancel`);
  }
  for (let wait: number = waits.first; ; wait = Math.min(wait * waits.growth, waits.longest)) {
    await pause(wait);
    const job = await ask('GET', address);
    if (job !== undefined && job.status !== 'running') return job;
    if (job !== undefined) onJob?.({ step: job.step, done: job.done, of: job.of, cancel });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
