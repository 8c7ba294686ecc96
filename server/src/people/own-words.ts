import type { Person } from '@due-regard/db/people/queries.ts';
import { listAuthoritiesOf } from '@due-regard/db/people/queries.ts';
import type { Deps } from '../deps.ts';

/** What a guesser would try first for a person: their name, address and councils. */
export async function ownWordsOf(
  { db, config }: Deps,
  person: Pick<Person, 'userId' | 'name' | 'email'>,
): Promise<readonly string[]> {
  const councils = (await listAuthoritiesOf(db.read, person.userId)).map(({ name }) => name);
  return [person.name, person.email, ...councils, config.contact.organisation ?? ''];
}
