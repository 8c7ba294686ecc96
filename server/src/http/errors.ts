import type { Context } from 'hono';
import { BusyError } from '@due-regard/db/sqlite.ts';
import { Refusal, problemOf, refused } from '@due-regard/shared/http/problem.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './app-env.ts';

/** Every throw as problem+json; what was not foreseen is logged by its kind and place, without values. */
export function answerProblem(deps: Deps, error: unknown, context: Context<AppEnv>): Response {
  const refusal = refusalOf(error);
  if (refusal.code === 'server-fault')
    deps.log.error({ requestId: context.get('requestId'), fault: faultOf(error) }, 'unforeseen');
  const problem = { ...problemOf(refusal), requestId: context.get('requestId') };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      ...(refusal.code === 'busy' ? { 'retry-after': '1' } : {}),
      ...(refusal.code === 'too-many-guesses' ? { 'retry-after': '300' } : {}),
    },
  });
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof BusyError) return refused('busy');
  if (isDiskFull(error)) return refused('disk-full');
  return refused('server-fault');
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC' || error.code === '53100')
  );
}

/** The kind of error and where it was thrown; messages may repeat what a user typed, so they are left out. */
function faultOf(error: unknown): { readonly kind: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    kind: error.name,
    at: frames.slice(0, 6).map((line) => line.trim().replace(/\(?file:\/\/.*\/(?=(?:server|db|shared)\/)/, '(')),
  };
}
