import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { notValid, refused } from '@due-regard/shared/http/problem.ts';
import { apartProblems, roleDifference, roleProblems } from '@due-regard/shared/people/role-rules.ts';
import type { RoleUntil } from '@due-regard/shared/people/role-rules.ts';
import { change } from '@due-regard/db/change.ts';
import type { Actor } from '@due-regard/db/change.ts';
import type { Deps } from '../deps.ts';
import { getHeldHere, giveRoles, rolesOf, takeRoles } from './change-people.ts';

export interface RolesChange {
  readonly userId: string;
  /** What the page showed. */
  readonly was: readonly RoleUntil[];
  readonly roles: readonly RoleUntil[];
  readonly reason: string;
}

/**
 * Replaces a person's roles in a council and ends their sessions.
 * @throws Refusal `not-found`, `stale`, `not-valid`, or `conflict` for the last administrator
 */
export function changeRoles(deps: Deps, actor: Actor, asked: RolesChange): Promise<undefined> {
  return change(deps, actor, async (one) => {
    const held = await getHeldHere(one, asked.userId);
    if (!isUnchanged(held, asked.was)) throw refused('stale');
    const { taken, given } = roleDifference(held, asked.roles);
    const problems = [...roleProblems(given, londonDay(one.at)), ...apartProblems(asked.roles)];
    if (problems.length > 0) throw notValid(problems);
    if (taken.length === 0 && given.length === 0) throw notValid([{ field: 'roles', code: 'unchanged' }]);
    await giveRoles(one, asked.userId, given);
    await takeRoles(one, asked.userId, taken);
    const roles = { before: { roles: rolesOf(held) }, after: { roles: rolesOf(asked.roles) } };
    return one.done({ what: 'person.roles-changed', subject: asked.userId, reason: asked.reason, ...roles }, undefined);
  });
}

function isUnchanged(held: readonly RoleUntil[], was: readonly RoleUntil[]): boolean {
  const { taken, given } = roleDifference(held, was);
  return taken.length === 0 && given.length === 0;
}
