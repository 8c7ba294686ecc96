import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { apartProblems, roleProblems } from '@due-regard/shared/people/role-rules.ts';
import type { RoleUntil } from '@due-regard/shared/people/role-rules.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor, Change } from '@due-regard/db/change.ts';
import { findPersonByEmail, listMemberships } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { giveRoles, isElsewhere, rolesOf } from './change-people.ts';
import { isHeld } from './held.ts';
import { giveLink } from './links.ts';
import type { OneTimeLink } from './links.ts';

export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly RoleUntil[];
}

export interface Invited {
  readonly userId: string;
  /** Null for somebody who has an account here already, or an open invitation of another council. */
  readonly invitation: OneTimeLink | null;
}

/**
 * Gives somebody roles. A link is made only when nobody else's access hangs on the account: it sets the password, and
 * an administrator of one council must not be able to take over the account of another's.
 * @throws Refusal `not-valid`, or `conflict` when they hold roles here already
 */
export function invite(deps: Deps, actor: Actor, invitation: Invitation): Promise<Invited> {
  const { roles } = invitation;
  const problems = [...roleProblems(roles, londonDay(deps.clock.now())), ...apartProblems(roles)];
  if (problems.length > 0) throw notValid(problems);
  return change(deps, actor, async (one) => {
    const email = invitation.email.toLowerCase();
    const known = await findPersonByEmail(one.read, email);
    if (known !== undefined) await clearWay(one, known.userId);
    const userId = known?.userId ?? (await one.people.add({ name: invitation.name, email }));
    const needsLink = known?.hasPassword !== true && !(await isElsewhere(one, userId));
    await giveRoles(one, userId, invitation.roles);
    const link = needsLink ? await giveLink(deps, one, { purpose: 'join', userId }) : null;
    const after = { roles: rolesOf(invitation.roles) };
    return one.done({ what: 'person.invited', subject: userId, after }, { userId, invitation: link });
  });
}

/** Roles past their last day make way for new ones, and a reset that another council asked for does not open this one. */
async function clearWay(one: Change, userId: string): Promise<void> {
  const here = await listMemberships(one.read, { authority: one.authority, userId });
  if (here.some((membership) => isHeld(membership, one.at))) {
    throw refused('conflict', 'This person holds roles here already: change those instead.');
  }
  await one.people.dropLinks({ purpose: 'reset', userId });
  if (here.length > 0)
    await one.withdraw(
      'membership',
      here.map(({ factId }) => factId),
    );
}
