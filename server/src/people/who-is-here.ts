import { mayRead, publications } from '@due-regard/shared/evidence/publication.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import { registersInUse } from '@due-regard/db/measure/registers-in-use.ts';
import { getPerson, listAuthoritiesOf, listMemberships } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { isHeld } from './held.ts';
import { longestIdle } from './session-times.ts';
import type { Session } from './sign-in.ts';

/** The person of a session, with the councils they may open. */
export async function whoIsHere(deps: Deps, session: Pick<Session, 'userId' | 'endsAt'>): Promise<PersonReply> {
  const { userId, name, email } = await getPerson(deps.db.read, session.userId);
  const held = (await listMemberships(deps.db.read, { userId })).filter((membership) =>
    isHeld(membership, deps.clock.now()),
  );
  const authorities: PersonReply['authorities'] = [];
  for (const authority of await listAuthoritiesOf(deps.db.read, userId)) {
    const code = authority.authority_id;
    const roles = held.filter((membership) => membership.authority === code).map(({ role }) => role);
    const levels = publications.filter((level) => mayRead(level, roles));
    authorities.push({
      code,
      name: authority.name,
      nation: authority.nation,
      isDemonstration: authority.is_demonstration === 1,
      ownDate: authority.own_date,
      roles,
      registers: [...(await registersInUse(deps.db.read, code, levels))],
    });
  }
  return {
    userId,
    name,
    email,
    authorities: authorities.filter(({ roles }) => roles.length > 0),
    session: { idleMinutes: longestIdle / 60_000, endsAt: session.endsAt },
  };
}
