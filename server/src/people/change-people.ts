import { refused } from '@due-regard/shared/http/problem.ts';
import type { RoleUntil } from '@due-regard/shared/people/role-rules.ts';
import type { Change } from '@due-regard/db/change.ts';
import { listMemberships, listPeople } from '@due-regard/db/people/queries.ts';
import type { Membership } from '@due-regard/db/people/queries.ts';

/** What a person holds in the council of a change. @throws Refusal `not-found` when nothing */
export async function getHeldHere(one: Change, userId: string): Promise<readonly Membership[]> {
  const held = await listMemberships(one.read, { authority: one.authority, userId });
  if (held.length === 0) throw refused('not-found');
  return held;
}

/** Whether a person belongs to another council of this installation too. */
export async function isElsewhere(one: Change, userId: string): Promise<boolean> {
  return (await listMemberships(one.read, { userId })).some(({ authority }) => authority !== one.authority);
}

/** Records roles; a person's sessions end, so that the next sign-in sees the new ones. */
export async function giveRoles(one: Change, userId: string, roles: readonly RoleUntil[]): Promise<void> {
  await one.record(
    'membership',
    roles.map(({ role, expiresOn }) => ({ user_id: userId, role, expires_on: expiresOn })),
  );
  await one.people.endSessions(userId);
}

/** Takes roles back. @throws Refusal `conflict` when no administrator who has joined would be left */
export async function takeRoles(one: Change, userId: string, taken: readonly Membership[]): Promise<void> {
  await one.withdraw(
    'membership',
    taken.map(({ factId }) => factId),
  );
  await one.people.endSessions(userId);
  if (taken.some(({ role }) => role === 'administrator') && !(await hasAdministrator(one))) {
    throw refused('conflict', 'Somebody must remain who manages people here: make another person administrator first.');
  }
}

/** One whose role does not end by itself, and who can sign in. */
async function hasAdministrator(one: Change): Promise<boolean> {
  const people = await listPeople(one.read, one.authority);
  const joined = new Set(people.filter(({ hasPassword }) => hasPassword).map(({ userId }) => userId));
  const held = await listMemberships(one.read, { authority: one.authority });
  return held.some(
    ({ role, expiresOn, userId }) => role === 'administrator' && expiresOn === null && joined.has(userId),
  );
}

/** Roles as the record of changes holds them. */
export function rolesOf(held: readonly RoleUntil[]): readonly RoleUntil[] {
  return held.map(({ role, expiresOn }) => ({ role, expiresOn }));
}
