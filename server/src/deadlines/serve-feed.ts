import type { Context, Hono } from 'hono';
import { refused } from '@due-regard/shared/http/problem.ts';
import { readsSchools } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { findFeed } from '@due-regard/db/deadlines/feeds.ts';
import type { Feed } from '@due-regard/db/deadlines/feeds.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { resolveDates } from '../http/as-at.ts';
import { isHeld } from '../people/held.ts';
import { networkOf } from '../people/network.ts';
import { Throttle } from '../people/throttle.ts';
import { calendarText, headOf } from './calendar-file.ts';
import { readDeadlines } from './calendar.ts';
import { hashOfSecret } from './feeds.ts';

/**
 * The calendar that a person's own program subscribes to. It stands outside the contract: such programs know neither
 * sessions nor JSON, and whoever asks is known by the secret alone. What is unknown, stopped, or of somebody who may no
 * longer read the calendar is answered alike.
 */
export function serveFeed(app: Hono<AppEnv>, deps: Deps): void {
  const throttle = new Throttle(deps.clock);
  app.get('/calendar/:secret{[\\w-]{43}\\.ics}', async (context) => {
    const secretHash = hashOfSecret(context.req.param('secret').slice(0, -'.ics'.length));
    const wasRight = throttle.count({ account: secretHash, network: networkOf(deps.config, context) });
    const text = await deps.db.atOneMoment(async () => {
      const feed = await findFeed(deps.db.read, secretHash);
      return feed !== undefined && (await mayStillRead(deps, feed)) ? textOf(deps, feed) : undefined;
    });
    if (text === undefined) throw refused('not-found');
    wasRight();
    return send(context, text);
  });
}

/** Roles as they are held today, not as they were when the address was made. */
async function mayStillRead({ db, clock }: Deps, { authority, userId }: Feed): Promise<boolean> {
  const held = await listMemberships(db.read, { authority, userId });
  const readers: readonly Role[] = readsSchools;
  return held.some((membership) => isHeld(membership, clock.now()) && readers.includes(membership.role));
}

async function textOf(deps: Deps, { authority }: Feed): Promise<string> {
  const dates = await resolveDates(deps, authority, {});
  return calendarText(await readDeadlines(deps, dates), headOf(deps, dates));
}

function send(context: Context<AppEnv>, text: string): Response {
  return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8' });
}
