import { BusyError } from '@due-regard/db/sqlite.ts';
import { Refusal, refused } from '@due-regard/shared/http/problem.ts';

/** Whatever was thrown, as a refusal: what was not foreseen is a fault of ours. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof BusyError || isOfLock(error)) return refused('busy');
  if (isDiskFull(error)) return refused('disk-full');
  return refused('server-fault');
}

/** PostgreSQL gives up waiting for a lock. */
function isOfLock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC' || error.code === '53100')
  );
}

/** The kind of error and where it was thrown. */
export interface Fault {
  readonly kind: string;
  readonly at: readonly string[];
}

/** What may be logged of an error; messages may repeat what a user typed, so they are left out. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    at: frames.slice(0, 6).map((line) => line.trim().replace(/\(?file:\/\/.*\/(?=(?:server|db|shared)\/)/, '(')),
  };
}
