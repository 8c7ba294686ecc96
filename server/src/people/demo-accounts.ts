import { randomInt } from 'node:crypto';
import { addMonths } from '@due-regard/shared/calendar/iso-date.ts';
import { londonDay } from '@due-regard/shared/calendar/london.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { roleNames, roles } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import type { RoleUntil } from '@due-regard/shared/people/role-rules.ts';
import { change } from '@due-regard/db/change.ts';
import type { Change, ProgramActor } from '@due-regard/db/change.ts';
import { getAuthority, listAuthorities } from '@due-regard/db/people/authorities.ts';
import { findPersonByEmail, listMemberships } from '@due-regard/db/people/queries.ts';
import { ConfigError } from '../config.ts';
import type { Deps } from '../deps.ts';
import { giveRoles } from './change-people.ts';
import { hashPassword } from './hash-password.ts';

/** An account of the demonstration, with its password, which is known this once. */
export interface DemoAccount {
  readonly email: string;
  readonly roles: readonly Role[];
  readonly password: string;
}

export interface DemoAccounts {
  readonly authority: string;
  /** For all of them (DEMO_PASSWORD); absent, each gets its own at random. */
  readonly password?: string | undefined;
}

const demonstration: ProgramActor = { userId: 'demonstration', roles: [], requestId: null };
const mailHost = 'ridgeway.example';
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Makes one account for each role of a demonstration council; those that are there already get a new password. The
 * clock must be the one on the wall, whatever the year of the demonstration: the adviser's access ends a year on.
 * @throws Refusal `conflict` when the council is a real one
 */
export async function makeDemoAccounts(
  deps: Deps,
  { authority, password }: DemoAccounts,
): Promise<readonly DemoAccount[]> {
  const { is_demonstration: isDemonstration } = await getAuthority(deps.db.read, authority);
  if (isDemonstration !== 1)
    throw refused('conflict', 'Demonstration accounts belong to a demonstration council alone.');
  const accounts = roles.map((role) => ({
    email: `${role === 'lead' ? 'manager' : role}@${mailHost}`,
    role,
    password: password ?? randomPassword(),
  }));
  const hashes = await Promise.all(accounts.map((account) => hashPassword(account.password)));
  await change(deps, { ...demonstration, authority }, async (one) => {
    const userIds: string[] = [];
    for (const [index, account] of accounts.entries())
      userIds.push(await putAccount(one, { ...account, hash: hashes[index] ?? '' }));
    return one.done({ what: 'people.demonstration', after: { userIds } }, undefined);
  });
  return accounts.map((account) => ({ email: account.email, roles: [account.role], password: account.password }));
}

interface AccountToPut {
  readonly email: string;
  readonly role: Role;
  readonly hash: string;
}

async function putAccount(one: Change, { email, role, hash }: AccountToPut): Promise<string> {
  const known = await findPersonByEmail(one.read, email);
  const userId = known?.userId ?? (await one.people.add({ name: `${roleNames[role]} (demonstration)`, email }));
  await one.people.setPassword(userId, hash);
  await one.people.endSessions(userId);
  const held = await listMemberships(one.read, { authority: one.authority, userId });
  if (held.length === 0) await giveRoles(one, userId, [roleFor(role, one)]);
  return userId;
}

function roleFor(role: Role, one: Change): RoleUntil {
  return { role, expiresOn: role === 'adviser' ? addMonths(londonDay(one.at), 12) : null };
}

/** About 99 bits, in groups that can be read aloud. */
function randomPassword(): string {
  return Array.from({ length: 4 }, randomGroup).join('-');
}

function randomGroup(): string {
  return Array.from({ length: 5 }, () => letters[randomInt(letters.length)] ?? '').join('');
}

/** DEMO_PASSWORD is for trials of the demonstration: never beside a real council. @throws ConfigError */
export async function refuseDemoPassword({ db, config }: Pick<Deps, 'db' | 'config'>): Promise<void> {
  if (config.demoPassword === undefined) return;
  const real = (await listAuthorities(db.read)).filter((authority) => authority.is_demonstration === 0);
  if (real.length > 0) {
    const codes = real.map((authority) => authority.authority_id).join(', ');
    throw new ConfigError([`DEMO_PASSWORD: must not be set where real councils are held (${codes})`]);
  }
}
