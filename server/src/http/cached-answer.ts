import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { headFinder } from '@due-regard/db/journal/queries.ts';
import { productVersion } from '../version.ts';
import type { AppEnv, Serving } from './app-env.ts';

/** Answers a request whose reply is made of an authority's records, its address and the day alone. */
export type CachedAnswer = (context: Context<AppEnv>, make: () => Promise<string>) => Promise<Response>;

/**
 * Answers 304, or the reply that is kept, before any question but the one that found session and head. Whoever made a
 * reply looks for the head again at the same moment, so that no reply goes out under the tag of another moment.
 */
export function cachedAnswers({ deps, kept }: Serving): CachedAnswer {
  const findHead = headFinder(deps.db);
  return async (context, make) => {
    const address = addressOf(context.req.url);
    const day = londonDay(deps.clock.now());
    const head = context.get('head');
    if (head !== null) {
      const tag = tagOf(head, day, address);
      if (isHeldByClient(context, tag)) return context.body(null, 304, { etag: tag });
      const json = kept.find(address, tag);
      if (json !== undefined) return send(context, tag, json);
    }
    return deps.db.atOneMoment(async () => {
      const now = await findHead(context.req.param('authority') ?? '');
      const json = new Uint8Array(Buffer.from(await make()));
      if (now === undefined) return send(context, undefined, json);
      const tag = tagOf(now.hash, day, address);
      kept.keep(address, { tag, json });
      return send(context, tag, json);
    });
  };
}

function send(context: Context<AppEnv>, tag: string | undefined, json: Uint8Array<ArrayBuffer>): Response {
  return context.body(json, 200, {
    'content-type': 'application/json',
    ...(tag === undefined ? {} : { etag: tag }),
  });
}

/** The head of the record stands for all that was written, also after an older backup was put in place. */
function tagOf(head: string, day: string, address: string): string {
  return `"${hash('sha1', `${productVersion} ${head} ${day} ${address}`, 'base64url')}"`;
}

/** Path and query, as they came. */
function addressOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('://') + 3));
}

function isHeldByClient(context: Context<AppEnv>, tag: string): boolean {
  const held = context.req.header('if-none-match');
  if (held === undefined) return false;
  return held === tag || held.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
