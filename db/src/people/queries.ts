import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Role } from '@due-regard/shared/people/role.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import type { Reader } from '../open.ts';
import type { AuthorityTable } from './tables.ts';
import type { LinkFor } from './write.ts';

/** A role held for an authority, as it stands: not withdrawn, perhaps past its last day. */
export interface Membership {
  readonly factId: string;
  readonly authority: string;
  readonly userId: string;
  readonly role: Role;
  readonly expiresOn: IsoDate | null;
}

export interface Person {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly hasPassword: boolean;
  readonly lastSignedInOn: IsoDate | null;
}

/** Which memberships: of an authority, of a person, or both. */
export interface MembershipsOf {
  readonly authority?: string;
  readonly userId?: string;
}

/** Memberships that are not withdrawn, by authority and role. */
export async function listMemberships(db: Reader, of: MembershipsOf): Promise<readonly Membership[]> {
  let query = db
    .selectFrom('membership')
    .select(['fact_id as factId', 'authority_id as authority', 'user_id as userId', 'role', 'expires_on as expiresOn'])
    .where('withdrawn_at', 'is', null);
  if (of.authority !== undefined) query = query.where('authority_id', '=', of.authority);
  if (of.userId !== undefined) query = query.where('user_id', '=', of.userId);
  return query.orderBy('authority_id').orderBy('role').execute();
}

function selectPeople(db: Reader) {
  return db
    .selectFrom('user')
    .leftJoin('account', (join) => join.onRef('account.userId', '=', 'user.id').on('account.password', 'is not', null))
    .select(['user.id as userId', 'user.name', 'user.email', 'user.lastSignedInOn', 'account.id as accountId']);
}

interface PersonRow extends Omit<Person, 'hasPassword'> {
  readonly accountId: string | null;
}

function personOf({ accountId, ...row }: PersonRow): Person {
  return { ...row, hasPassword: accountId !== null };
}

/** @param email in lower case */
export async function findPersonByEmail(db: Reader, email: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('user.email', '=', email).executeTakeFirst();
  return row === undefined ? undefined : personOf(row);
}

/** @throws Refusal `not-found` */
export async function getPerson(db: Reader, userId: string): Promise<Person> {
  const row = await selectPeople(db).where('user.id', '=', userId).executeTakeFirst();
  if (row === undefined) throw refused('not-found');
  return personOf(row);
}

/** @returns the hash of a person's password, or undefined when they have none */
export async function findPasswordHash(db: Reader, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('account')
    .select('password')
    .where('userId', '=', userId)
    .where('password', 'is not', null)
    .executeTakeFirst();
  return row?.password ?? undefined;
}

/** Those who hold or held a role of this authority that is not withdrawn, by name. */
export async function listPeople(db: Reader, authority: string): Promise<readonly Person[]> {
  const rows = await selectPeople(db)
    .where('user.id', 'in', (eb) =>
      eb
        .selectFrom('membership')
        .select('user_id')
        .where('authority_id', '=', authority)
        .where('withdrawn_at', 'is', null),
    )
    .orderBy('user.id')
    .execute();
  return rows.map(personOf).toSorted((left, right) => byName(left.name, right.name));
}

/** The authorities for which a person holds a role, by code; a role past its last day still names its authority. */
export async function listAuthoritiesOf(db: Reader, userId: string): Promise<readonly AuthorityTable[]> {
  return db
    .selectFrom('authority')
    .selectAll()
    .where('authority_id', 'in', (eb) =>
      eb
        .selectFrom('membership')
        .select('membership.authority_id')
        .where('user_id', '=', userId)
        .where('withdrawn_at', 'is', null),
    )
    .orderBy('authority_id')
    .execute();
}

/** Whether anybody holds a role anywhere in this installation. */
export async function isAnybodyHere(db: Reader): Promise<boolean> {
  return (
    (await db
      .selectFrom('membership')
      .select('fact_id')
      .where('withdrawn_at', 'is', null)
      .limit(1)
      .executeTakeFirst()) !== undefined
  );
}

/** @returns what the link is for, or undefined when there is none, it was used, or it has run out */
export async function findLink(db: Reader, secretHash: string, at: Instant): Promise<LinkFor | undefined> {
  const row = await db
    .selectFrom('verification')
    .select('identifier')
    .where('value', '=', secretHash)
    .where('expiresAt', '>', at)
    .executeTakeFirst();
  const [purpose, userId] = row?.identifier.split(':') ?? [];
  if (userId === undefined || (purpose !== 'set-up' && purpose !== 'join' && purpose !== 'reset')) return undefined;
  return { purpose, userId };
}

/**
 * Whether this installation was begun for a real council: a set-up link was made here that nobody has used, in date or
 * not. A link that runs out stays as this note until the next one takes its place.
 */
export async function isBegunEmpty(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('verification')
    .select('id')
    .where('identifier', '=', 'set-up:')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
