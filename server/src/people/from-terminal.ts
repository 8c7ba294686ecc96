import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import { invitationBody } from '@due-regard/shared/people/api.ts';
import type { ProgramActor } from '@due-regard/db/change.ts';
import { findPersonByEmail, listAuthoritiesOf } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { invite } from './invite.ts';
import type { Invitation, Invited } from './invite.ts';
import type { OneTimeLink } from './links.ts';
import { giveResetLink } from './reset-link.ts';

/** Whoever has the terminal has the database; the record of changes names them so. */
const terminal: ProgramActor = { userId: 'terminal', roles: [], requestId: null };

/** `user invite`. @throws Refusal as {@link invite} does, and `not-found` when there is no such council */
export async function inviteFromTerminal(
  deps: Deps,
  { authority, name, email, roles }: Invitation & { readonly authority: string },
): Promise<Invited> {
  const typed = invitationBody.safeParse({ name, email, roles });
  if (!typed.success)
    throw new Refusal('not-valid', { detail: 'The name, the e-mail address or a role cannot be taken.' });
  return invite(deps, { ...terminal, authority }, typed.data);
}

/** `user reset`: also for somebody who belongs to several councils. @throws Refusal `not-found` when nobody with a role has this address */
export async function resetFromTerminal(deps: Deps, { email }: { readonly email: string }): Promise<OneTimeLink> {
  const person = await findPersonByEmail(deps.db.read, email.trim().toLowerCase());
  const [first] = person === undefined ? [] : await listAuthoritiesOf(deps.db.read, person.userId);
  if (person === undefined || first === undefined)
    throw refused('not-found', 'Nobody who holds a role here has this e-mail address.');
  return giveResetLink(deps, { ...terminal, authority: first.authority_id }, person.userId);
}
