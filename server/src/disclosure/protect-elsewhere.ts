import { Worker } from 'node:worker_threads';
import type { CountTable } from '@due-regard/shared/disclosure/count-table.ts';
import type { Protection, ReleasedTable } from '@due-regard/shared/disclosure/protect.ts';
import { refused } from '@due-regard/shared/http/problem.ts';

export interface ProtectionTask {
  readonly tables: readonly CountTable[];
  /** The same by shorter periods that make them up, of which nothing is shown. */
  readonly finer?: readonly CountTable[];
  /** Everything released before about the same people. */
  readonly ledger: readonly ReleasedTable[];
}

/** For whoever waits: tables of Channel take a second or two. Larger ones are worked out at the desk, which gives them longer. */
const usuallyMs = 60_000;

/** A thread that has the solver loaded and nothing to do. */
let idle: Worker | undefined;

/**
 * Tables as they may be given away, worked out in a thread of its own: it can take seconds, and nobody else waits for it.
 * @throws Refusal `conflict` when it takes too long
 */
export async function protectElsewhere(task: ProtectionTask, longestMs = usuallyMs): Promise<Protection> {
  const worker = idle ?? newWorker();
  idle = undefined;
  let timer: NodeJS.Timeout | undefined;
  worker.ref();
  try {
    const found = await new Promise<Protection>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the thread ended without an answer')));
      timer = setTimeout(() => {
        reject(refused('conflict', 'These tables are too large to be protected together. Release fewer at once.'));
      }, longestMs);
      worker.postMessage(task);
    });
    for (const event of ['error', 'exit']) worker.removeAllListeners(event);
    await keepIdle(worker);
    return found;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function newWorker(): Worker {
  return new Worker(new URL('protect-worker.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}

/** One waits for the next tables; it keeps no program from ending. */
async function keepIdle(worker: Worker): Promise<void> {
  if (idle !== undefined) {
    await worker.terminate();
    return;
  }
  idle = worker;
  worker.once('error', () => {
    idle = undefined;
  });
  worker.unref();
}
