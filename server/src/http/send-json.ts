import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import { protectiveHeaders } from './security.ts';

// Headers as plain values and all at once: each that is added to an answer later costs more than the look-up did.
const unchangedHeaders = { ...protectiveHeaders, 'cache-control': 'no-store' };
const jsonHeaders = { ...unchangedHeaders, 'content-type': 'application/json' };

/** JSON with the protective headers, by the shortest way; headers set on the context are not looked at. */
export function sendJson(context: Context<AppEnv>, json: string, tag?: string): Response {
  context.set('isProtected', true);
  return new Response(json, { headers: tag === undefined ? jsonHeaders : { ...jsonHeaders, etag: tag } });
}

/** Says that what somebody holds under this tag still holds. */
export function sendUnchanged(context: Context<AppEnv>, tag: string): Response {
  context.set('isProtected', true);
  return new Response(null, { status: 304, headers: { ...unchangedHeaders, etag: tag } });
}
