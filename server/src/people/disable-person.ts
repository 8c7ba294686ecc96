import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';
import { getHeldHere, isElsewhere, rolesOf, takeRoles } from './change-people.ts';

/**
 * Takes back all that a person holds in a council: they are signed out, and without a role elsewhere cannot sign in.
 * @throws Refusal `not-found`, or `conflict` for the last administrator
 */
export function disablePerson(
  deps: Deps,
  actor: Actor,
  asked: { readonly userId: string; readonly reason: string },
): Promise<undefined> {
  const { userId, reason } = asked;
  return change(deps, actor, async (one) => {
    const held = await getHeldHere(one, userId);
    await takeRoles(one, userId, held);
    await one.feeds.stop(userId);
    if (!(await isElsewhere(one, userId))) {
      await one.people.dropLinks({ purpose: 'join', userId });
      await one.people.dropLinks({ purpose: 'reset', userId });
    }
    return one.done({ what: 'person.disabled', subject: userId, before: { roles: rolesOf(held) }, reason }, undefined);
  });
}
