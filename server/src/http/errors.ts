import type { Context } from 'hono';
import { problemOf } from '@due-regard/shared/http/problem.ts';
import type { ProblemCode } from '@due-regard/shared/http/problem.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from './app-env.ts';
import { faultOf, refusalOf } from './refusal-of.ts';

/** Seconds after which it is worth while to ask again. */
const secondsToWait: Partial<Readonly<Record<ProblemCode, string>>> = {
  busy: '1',
  'many-waiting': '60',
  'too-many-guesses': '300',
};

function retryAfter(code: ProblemCode): Readonly<Record<string, string>> {
  const seconds = secondsToWait[code];
  return seconds === undefined ? {} : { 'retry-after': seconds };
}

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
      ...retryAfter(refusal.code),
    },
  });
}
