import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { checkpoint } from '@due-regard/db/health.ts';
import type { Deps } from '../deps.ts';
import { markClosing } from './readiness.ts';

const longestFinish = 10_000;

interface Closing {
  readonly server: Pick<Server, 'close' | 'closeAllConnections' | 'closeIdleConnections'>;
  /** The backups that this process makes, where it makes any. */
  readonly backups?: { stop(): Promise<void> };
  /** The mails that this process sends, where a mail server is set up. */
  readonly digests?: { stop(): Promise<void> } | undefined;
  /** How long requests under way may still take, in milliseconds. */
  readonly finishMs?: number;
}

/**
 * Ends a serving process without losing an answer: not ready, then what is under way is finished, then the database is
 * made whole and closed.
 * @returns the exit code of the process, 0
 */
export async function closeGracefully(
  deps: Pick<Deps, 'db' | 'log' | 'signIn' | 'jobs'>,
  { server, backups, digests, finishMs = longestFinish }: Closing,
): Promise<0> {
  markClosing(deps);
  deps.log.info('closing');
  if (!(await isEndedWithin(server, finishMs))) {
    deps.log.error('requests that took too long were ended');
    server.closeAllConnections();
  }
  await digests?.stop();
  await backups?.stop();
  await deps.jobs.close();
  await deps.signIn.settled();
  await checkpoint(deps.db);
  await deps.db.close();
  deps.log.info('closed');
  return 0;
}

/** Whether every request under way was answered in time; a connection that its client keeps open is ended once idle. */
async function isEndedWithin(server: Closing['server'], finishMs: number): Promise<boolean> {
  const ended = new Promise<true>((resolve) => {
    server.close(() => resolve(true));
  });
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const waiting = new AbortController();
  try {
    return await Promise.race([ended, pause(finishMs, false, { signal: waiting.signal })]);
  } finally {
    clearInterval(idle);
    waiting.abort();
  }
}
