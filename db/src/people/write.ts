import type { Kysely } from 'kysely';
import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { newId } from '../new-id.ts';
import type { Database } from '../open.ts';
import type { Tables } from '../tables.ts';

/** What a one-time link is for; `userId` is empty for a set-up, which has nobody yet. */
export interface LinkFor {
  readonly purpose: 'set-up' | 'join' | 'reset';
  readonly userId: string;
}

/** A link as it is kept: the SHA-256 of its secret, never the secret. */
export interface NewLink extends LinkFor {
  readonly secretHash: string;
  readonly expiresAt: Instant;
}

export interface NewPerson {
  readonly name: string;
  /** In lower case. */
  readonly email: string;
}

/** The hand that a transaction has on people's rows. These rows can be erased, so the record of changes holds their ids alone. */
export class PeopleWriter {
  readonly #tx: Kysely<Tables>;
  readonly #at: Instant;

  constructor(tx: Kysely<Tables>, at: Instant) {
    this.#tx = tx;
    this.#at = at;
  }

  /** Somebody new, who cannot sign in before they have a password. @returns their id */
  async add(person: NewPerson): Promise<string> {
    const id = newId(this.#at);
    await this.#tx
      .insertInto('user')
      .values({
        id,
        ...person,
        emailVerified: 1,
        image: null,
        lastSignedInOn: null,
        createdAt: this.#at,
        updatedAt: this.#at,
      })
      .execute();
    return id;
  }

  /** @param hash as the sign-in room's `hashPassword` made it */
  async setPassword(userId: string, hash: string): Promise<void> {
    await this.#tx.deleteFrom('account').where('userId', '=', userId).where('providerId', '=', 'credential').execute();
    await this.#tx
      .insertInto('account')
      .values({
        ...emptyAccount,
        id: newId(this.#at),
        accountId: userId,
        userId,
        password: hash,
        createdAt: this.#at,
        updatedAt: this.#at,
      })
      .execute();
  }

  async endSessions(userId: string): Promise<void> {
    await this.#tx.deleteFrom('session').where('userId', '=', userId).execute();
  }

  /** Keeps a new link; earlier ones for the same thing and those that have run out are dropped. */
  async addLink(link: NewLink): Promise<void> {
    await this.dropLinks(link);
    await this.#tx.deleteFrom('verification').where('expiresAt', '<=', this.#at).execute();
    await this.#tx
      .insertInto('verification')
      .values({
        id: newId(this.#at),
        identifier: identifierOf(link),
        value: link.secretHash,
        expiresAt: link.expiresAt,
        createdAt: this.#at,
        updatedAt: this.#at,
      })
      .execute();
  }

  async dropLinks(link: LinkFor): Promise<void> {
    await this.#tx.deleteFrom('verification').where('identifier', '=', identifierOf(link)).execute();
  }

  /** Uses a link up. @returns whether it was there to be used and had not run out */
  async useLink(secretHash: string): Promise<boolean> {
    const used = await this.#tx
      .deleteFrom('verification')
      .where('value', '=', secretHash)
      .where('expiresAt', '>', this.#at)
      .executeTakeFirst();
    return used.numDeletedRows === 1n;
  }

  async noteSignedIn(userId: string, day: IsoDate): Promise<void> {
    await this.#tx.updateTable('user').set({ lastSignedInOn: day }).where('id', '=', userId).execute();
  }
}

/** Keeps the link of the first set-up: it comes before there is a council, so no record of changes can hold it. */
export async function keepSetUpLink(db: Database, at: Instant, link: NewLink): Promise<void> {
  await db.kysely.transaction().execute((tx) => new PeopleWriter(tx, at).addLink(link));
}

const emptyAccount = {
  providerId: 'credential',
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
} as const;

function identifierOf(link: LinkFor): string {
  return `${link.purpose}:${link.userId}`;
}
