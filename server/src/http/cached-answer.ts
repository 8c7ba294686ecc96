import type { Context } from 'hono';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { getAuthorityQuickly } from '@due-regard/db/people/authorities.ts';
import { revisionOf } from '@due-regard/db/people/revision.ts';
import { sendJson, sendUnchanged } from './send-json.ts';
import type { AppEnv, Serving } from './app-env.ts';
import { isHeldByClient, tagOf } from './tag.ts';

interface Reply {
  /** The level of rows that the asker may read, where the reply rests on it. */
  readonly reach: Publication | undefined;
  readonly make: () => Promise<string>;
}

/** Answers a request whose reply is made of an authority's records, its address, the day and the asker's reach alone. */
export type CachedAnswer = (context: Context<AppEnv>, reply: Reply) => Promise<Response>;

/**
 * Answers 304, or the reply that is kept, before any question but the one that found the session and the revision.
 * Whoever made a reply looks for the revision again at the same moment, so that no reply goes out under the tag of
 * another moment.
 */
export function cachedAnswers({ deps, kept }: Serving): CachedAnswer {
  return async (context, { reach, make }) => {
    // A sign that no address holds, so that no address is another's with a reach.
    const address = addressOf(context.req.url) + (reach === undefined ? '' : `#${reach}`);
    const day = londonDay(deps.clock.now());
    const revision = context.get('revision');
    if (revision !== null) {
      const tag = tagOf({ revision, day, address });
      if (isHeldByClient(context, tag)) return sendUnchanged(context, tag);
      const json = kept.find(address, tag);
      if (json !== undefined) return sendJson(context, json, tag);
    }
    return deps.db.atOneMoment(async () => {
      const authority = await getAuthorityQuickly(deps.db, context.req.param('authority') ?? '');
      const json = await make();
      const tag = tagOf({ revision: revisionOf(authority), day, address });
      kept.keep(address, { tag, json });
      return sendJson(context, json, tag);
    });
  };
}

/** Path and query, as they came. */
function addressOf(url: string): string {
  return url.slice(url.indexOf('/', url.indexOf('://') + 3));
}
