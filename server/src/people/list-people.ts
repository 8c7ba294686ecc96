import type { ListedPerson } from '@due-regard/shared/people/api.ts';
import { listMemberships, listPeople } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';
import { rolesOf } from './change-people.ts';

/** The people of a council by name, with roles past their last day too, since those can be given again. */
export async function listPeopleOf({ db }: Deps, authority: string): Promise<readonly ListedPerson[]> {
  const held = await listMemberships(db.read, { authority });
  const people = await listPeople(db.read, authority);
  return people.map(({ userId, name, email, hasPassword, lastSignedInOn }) => ({
    userId,
    name,
    email,
    roles: [...rolesOf(held.filter((membership) => membership.userId === userId))],
    hasJoined: hasPassword,
    lastSignedInOn,
  }));
}
