import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { checkpoint } from '@due-regard/db/health.ts';
import type { Deps } from '../deps.ts';
import { markClosing } from './readiness.ts';

const longestFinish = 10_000;

interface Closing {
  readonly server: Pick<Server, 'close' | 'closeAllConnections'>;
  /** The backups that this process makes, where it makes any. */
  readonly backups?: { stop(): Promise<void> };
  /** How long requests under way may still take, in milliseconds. */
  readonly finishMs?: number;
}

/**
 * Ends a serving process without losing an answer: not ready, then what is under way is finished, then the database is
 * made whole and closed.
 * @returns the exit code of the process, 0
 */
export async function closeGracefully(
  deps: Pick<Deps, 'db' | 'log'>,
  { server, backups, finishMs = longestFinish }: Closing,
): Promise<0> {
  markClosing(deps);
  deps.log.info('closing');
  const ended = new Promise<'ended'>((resolve) => {
    server.close(() => resolve('ended'));
  });
  const waiting = new AbortController();
  const outcome = await Promise.race([ended, pause(finishMs, 'late' as const, { signal: waiting.signal, ref: false })]);
  waiting.abort();
  if (outcome === 'late') {
    deps.log.error('requests that took too long were ended');
    server.closeAllConnections();
  }
  await backups?.stop();
  await checkpoint(deps.db);
  await deps.db.close();
  deps.log.info('closed');
  return 0;
}
