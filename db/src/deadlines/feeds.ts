import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { newId } from '../new-id.ts';
import type { Reader } from '../open.ts';
import type { Tables } from '../tables.ts';

/** An address in use, without what it is. */
export interface Feed {
  readonly feedId: string;
  readonly authority: string;
  readonly userId: string;
  readonly createdAt: Instant;
}

const shown = [
  'feed_id as feedId',
  'authority_id as authority',
  'user_id as userId',
  'created_at as createdAt',
] as const;

/** The address in use whose secret has this hash. */
export async function findFeed(db: Reader, secretHash: string): Promise<Feed | undefined> {
  return db
    .selectFrom('calendar_feed')
    .select(shown)
    .where('secret_hash', '=', secretHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** A person's addresses in use in a council: one, or none. */
export async function listFeeds(
  db: Reader,
  { authority, userId }: Pick<Feed, 'authority' | 'userId'>,
): Promise<readonly Feed[]> {
  return db
    .selectFrom('calendar_feed')
    .select(shown)
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** The hand that a transaction has on the addresses of calendars. */
export class FeedWriter {
  readonly #tx: Kysely<Tables>;
  readonly #authority: string;
  readonly #at: Instant;

  constructor(tx: Kysely<Tables>, { authority, at }: { readonly authority: string; readonly at: Instant }) {
    this.#tx = tx;
    this.#authority = authority;
    this.#at = at;
  }

  /** Keeps a new address of a person; the one before it no longer works. @returns its id */
  async make(userId: string, secretHash: string): Promise<string> {
    await this.stop(userId);
    const feedId = newId(this.#at);
    await this.#tx
      .insertInto('calendar_feed')
      .values({
        authority_id: this.#authority,
        feed_id: feedId,
        user_id: userId,
        secret_hash: secretHash,
        created_at: this.#at,
        revoked_at: null,
      })
      .execute();
    return feedId;
  }

  /** Stops a person's addresses here, or one of them. @returns how many were in use */
  async stop(userId: string, feedId?: string): Promise<number> {
    let update = this.#tx
      .updateTable('calendar_feed')
      .set({ revoked_at: this.#at })
      .where('authority_id', '=', this.#authority)
      .where('user_id', '=', userId)
      .where('revoked_at', 'is', null);
    if (feedId !== undefined) update = update.where('feed_id', '=', feedId);
    return Number((await update.executeTakeFirst()).numUpdatedRows);
  }
}
