import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { Reader } from '../open.ts';
import type { Tables } from '../tables.ts';

/** The ids of those who stopped the mails of a council. */
export async function listMailStopped(db: Reader, authority: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('mail_choice')
    .select('user_id as userId')
    .where('authority_id', '=', authority)
    .where('wants_digests', '=', 0)
    .execute();
  return new Set(rows.map(({ userId }) => userId));
}

/** The hand that a transaction has on whether people want mails. */
export class MailChoiceWriter {
  readonly #tx: Kysely<Tables>;
  readonly #authority: string;
  readonly #at: Instant;

  constructor(tx: Kysely<Tables>, { authority, at }: { readonly authority: string; readonly at: Instant }) {
    this.#tx = tx;
    this.#authority = authority;
    this.#at = at;
  }

  async choose(userId: string, wantsDigests: boolean): Promise<void> {
    const chosen = { wants_digests: wantsDigests ? 1 : 0, chosen_at: this.#at } as const;
    await this.#tx
      .insertInto('mail_choice')
      .values({ authority_id: this.#authority, user_id: userId, ...chosen })
      .onConflict((conflict) => conflict.columns(['authority_id', 'user_id']).doUpdateSet(chosen))
      .execute();
  }
}
