import { refused } from '@due-regard/shared/http/problem.ts';
import type { ProgramActor, Work } from '@due-regard/db/change.ts';
import { findPersonByEmail, isAnybodyHere } from '@due-regard/db/people/queries.ts';
import { keepSetUpLink } from '@due-regard/db/people/write.ts';
import type { Deps } from '../deps.ts';
import { giveRoles } from './change-people.ts';
import { foundCouncil } from './found-council.ts';
import { hashPassword } from './hash-password.ts';
import { newLink, readLink, useLink } from './links.ts';
import type { OneTimeLink } from './links.ts';
import { enter } from './open-session.ts';
import type { SignedIn } from './open-session.ts';
import { checkNewPassword } from './password-rules.ts';

export interface SetUp {
  readonly link: string;
  readonly council: { readonly code: string; readonly name: string; readonly nation: 'england' | 'wales' };
  readonly person: { readonly name: string; readonly email: string; readonly password: string };
  readonly requestId: string | null;
}

const firstRoles = [
  { role: 'lead', expiresOn: null },
  { role: 'administrator', expiresOn: null },
] as const;

/** A link for the first set-up, while nobody holds a role here. An earlier one stops working. @returns undefined when it is too late */
export async function openSetUp(deps: Deps): Promise<OneTimeLink | undefined> {
  if (await isAnybodyHere(deps.db.read)) return undefined;
  const { shown, kept } = newLink(deps, { purpose: 'set-up', userId: '' });
  await keepSetUpLink(deps.db, deps.clock.now(), kept);
  return shown;
}

/**
 * Uses the link up, makes the first council, unless an import made it already, and its first person, in one step, and
 * signs them in.
 * @throws Refusal `link-used` or `not-valid`
 */
export async function setUp(deps: Deps, asked: SetUp): Promise<SignedIn> {
  const { link, council, person, requestId } = asked;
  const { purpose } = await readLink(deps, link);
  if (purpose !== 'set-up') throw refused('link-used');
  const email = person.email.toLowerCase();
  checkNewPassword({
    password: person.password,
    ownWords: [council.name, person.name, email],
    field: 'person.password',
  });
  const hash = await hashPassword(person.password);
  const begin: Work<void> = async (one) => {
    await useLink(one, link);
    if (await isAnybodyHere(one.read)) throw refused('link-used');
    const known = await findPersonByEmail(one.read, email);
    const userId = known?.userId ?? (await one.people.add({ name: person.name, email }));
    await one.people.setPassword(userId, hash);
    await giveRoles(one, userId, firstRoles);
    return one.done({ what: 'council.set-up', subject: userId, after: { roles: firstRoles } }, undefined);
  };
  const holder: ProgramActor = { userId: 'set-up', roles: [], requestId };
  await foundCouncil(deps, holder, { ...council, first: begin });
  return enter(deps, { email, password: person.password, requestId });
}
