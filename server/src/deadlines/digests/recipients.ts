import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { PeopleHere } from '@due-regard/shared/deadlines/digest.ts';
import { readsSchools } from '@due-regard/shared/people/role.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { listMailStopped } from '@due-regard/db/deadlines/mail-choice.ts';
import type { Reader } from '@due-regard/db/open.ts';
import { listPeople } from '@due-regard/db/people/queries.ts';
import type { Person } from '@due-regard/db/people/queries.ts';
import { rolesHeld } from '../../people/roles-held.ts';

/** Somebody who may be mailed. */
export interface Recipient {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Whether the page of everything that falls due is theirs to read. */
  readonly readsCalendar: boolean;
}

/** Who is here with an account and a role held now, and who of them wants mails. */
export interface Recipients {
  readonly here: PeopleHere;
  readonly wanting: ReadonlyMap<string, Recipient>;
}

export async function readRecipients(db: Reader, authority: string, at: Instant): Promise<Recipients> {
  const roles = await rolesHeld(db, authority, at);
  const stopped = await listMailStopped(db, authority);
  const joined = (await listPeople(db, authority)).filter(
    ({ userId, hasPassword }) => hasPassword && roles.has(userId),
  );
  const here = new Map(joined.map(({ userId }) => [userId, roles.get(userId) ?? []]));
  const wanting = joined.filter(({ userId }) => !stopped.has(userId));
  return { here, wanting: new Map(wanting.map((person) => [person.userId, recipientOf(person, here)])) };
}

function recipientOf({ userId, name, email }: Person, here: PeopleHere): Recipient {
  const readers: readonly Role[] = readsSchools;
  const readsCalendar = (here.get(userId) ?? []).some((role) => readers.includes(role));
  return { userId, name, email, readsCalendar };
}
