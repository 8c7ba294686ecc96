import type { Context, Hono } from 'hono';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { readsSchools } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { findFeed } from '@due-regard/db/deadlines/feeds.ts';
import type { Feed } from '@due-regard/db/deadlines/feeds.ts';
import { listMemberships } from '@due-regard/db/people/queries.ts';
import { revisionOf } from '@due-regard/db/people/revision.ts';
import type { Deps } from '../deps.ts';
import type { AppEnv } from '../http/app-env.ts';
import { resolveDates } from '../http/as-at.ts';
import { sendUnchanged } from '../http/send-json.ts';
import { isHeldByClient, tagOf } from '../http/tag.ts';
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
    const answer = await deps.db.atOneMoment(async () => {
      const feed = await findFeed(deps.db.read, secretHash);
      return feed !== undefined && (await mayStillRead(deps, feed)) ? answerTo(context, deps, feed) : undefined;
    });
    if (answer === undefined) throw refused('not-found');
    wasRight();
    return answer;
  });
}

/** Roles as they are held today, not as they were when the address was made. */
async function mayStillRead({ db, clock }: Deps, { authority, userId }: Feed): Promise<boolean> {
  const held = await listMemberships(db.read, { authority, userId });
  const readers: readonly Role[] = readsSchools;
  return held.some((membership) => isHeld(membership, clock.now()) && readers.includes(membership.role));
}

/** Programs ask every hour or so: until something is written or a day begins, they are told that nothing is new. */
async function answerTo(context: Context<AppEnv>, deps: Deps, { authority }: Feed): Promise<Response> {
  const { clock, config, db } = deps;
  const dates = await resolveDates(deps, authority, {});
  // The address that was asked for holds the secret, and is no part of it.
  const address = `/${authority}/calendar.ics@${config.publicUrl.href}`;
  const tag = tagOf({ revision: revisionOf(dates.authority), day: londonDay(clock.now()), address });
  if (isHeldByClient(context, tag)) return sendUnchanged(context, tag);
  const text = calendarText(await readDeadlines({ db }, dates), headOf(deps, dates));
  return context.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', etag: tag });
}
