import { refused } from '@due-regard/shared/http/problem.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import { getPerson } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { getHeldHere, isElsewhere } from './change-people.ts';
import { giveLink } from './links.ts';
import type { OneTimeLink } from './links.ts';

/**
 * A link with which a person sets a new password, or joins when they have none yet.
 * @throws Refusal `not-found`, or `conflict` when they belong to another council too: that one's access is not ours to give
 */
export function giveResetLink(deps: Deps, actor: Actor, userId: string): Promise<OneTimeLink> {
  return change(deps, actor, async (one) => {
    await getHeldHere(one, userId);
    const isTerminal = actor.userId === 'terminal';
    if (!isTerminal && (await isElsewhere(one, userId))) {
      throw refused(
        'conflict',
        'This person belongs to another council too: whoever runs this installation makes the link, from its terminal.',
      );
    }
    const { hasPassword } = await getPerson(one.read, userId);
    const link = await giveLink(deps, one, { purpose: hasPassword ? 'reset' : 'join', userId });
    return one.done({ what: 'person.link-given', subject: userId }, link);
  });
}
