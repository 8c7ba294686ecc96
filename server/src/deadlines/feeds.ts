import { createHash, randomBytes } from 'node:crypto';
import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';

/** Makes the address of one's own calendar; one made before stops at once. The secret is shown here and kept nowhere. */
export async function makeFeed(deps: Deps, actor: Actor): Promise<{ readonly feedId: string; readonly link: string }> {
  return change(deps, actor, async (one) => {
    const secret = randomBytes(32).toString('base64url');
    const feedId = await one.feeds.make(actor.userId, hashOfSecret(secret));
    const { href: link } = new URL(`/calendar/${secret}.ics`, deps.config.publicUrl);
    return one.done({ what: 'calendar.address-made', subject: actor.userId, after: { feedId } }, { feedId, link });
  });
}

/** Stops one's own address. @throws Refusal `not-found` when it is not there, not one's own, or stopped already */
export async function stopFeed(deps: Deps, actor: Actor, feedId: string): Promise<undefined> {
  return change(deps, actor, async (one) => {
    if ((await one.feeds.stop(actor.userId, feedId)) === 0) throw refused('not-found');
    return one.done({ what: 'calendar.address-stopped', subject: actor.userId, before: { feedId } }, undefined);
  });
}

/** What is kept of a secret. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
