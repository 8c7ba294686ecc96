import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { newId } from '../new-id.ts';
import type { Database } from '../open.ts';
import type { DigestOutcome } from './tables.ts';

/** Whose mail of which day. */
export interface DigestKey {
  readonly authority: string;
  readonly userId: string;
  readonly day: IsoDate;
}

/** A mail that is ours until another may claim it. */
export interface DigestClaim extends DigestKey {
  readonly claimedBy: string;
  /** How often it was claimed, this time among them. */
  readonly attempts: number;
  /** Whoever held it before had given it to the mail server, and was stopped before the answer was written down. */
  readonly wasHanded: boolean;
}

/**
 * The claims on mails. Each step is one statement that names the claim, so that a program which was stopped for long
 * and goes on after another has taken its place writes nothing and sends nothing.
 */
export class DigestClaims {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * @param until from then on another may claim it
   * @returns undefined when it is settled or another holds it
   */
  async claim(key: DigestKey, { at, until }: Span): Promise<DigestClaim | undefined> {
    const claim = { claimed_by: newId(at), claimed_at: at, free_at: until };
    const { authority, userId, day } = key;
    const unsettled = { handed_at: null, settled_at: null, outcome: null, last_fault: null, told: '[]' };
    await this.#db.kysely
      .insertInto('digest')
      .values({ authority_id: authority, user_id: userId, for_day: day, ...claim, attempts: 1, ...unsettled })
      .onConflict((conflict) =>
        conflict
          .columns(['authority_id', 'user_id', 'for_day'])
          .doUpdateSet((eb) => ({ ...claim, attempts: eb('digest.attempts', '+', 1) }))
          .where('digest.free_at', '<=', at)
          .where('digest.settled_at', 'is', null),
      )
      .execute();
    const row = await this.#db.kysely
      .selectFrom('digest')
      .select(['attempts', 'handed_at'])
      .where('authority_id', '=', authority)
      .where('user_id', '=', userId)
      .where('for_day', '=', day)
      .where('claimed_by', '=', claim.claimed_by)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return { ...key, claimedBy: claim.claimed_by, attempts: row.attempts, wasHanded: row.handed_at !== null };
  }

  /** Notes that the mail server is about to be given it. @returns false when it is not ours any more */
  async hand(claim: DigestClaim, at: Instant): Promise<boolean> {
    const result = await this.#held(claim).set({ handed_at: at }).where('free_at', '>', at).executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  /** Gives it back: the mail server has certainly not taken it. */
  async release(claim: DigestClaim, { fault, until }: Pick<Span, 'until'> & { readonly fault: string }): Promise<void> {
    await this.#held(claim).set({ handed_at: null, last_fault: fault, free_at: until }).execute();
  }

  /** Ends it for this day. @returns false when it is not ours any more */
  async settle(claim: DigestClaim, ended: Ended): Promise<boolean> {
    const { at, outcome, told = [], fault } = ended;
    const result = await this.#held(claim)
      .set({
        settled_at: at,
        outcome,
        told: JSON.stringify(told),
        ...(fault === undefined ? {} : { last_fault: fault }),
      })
      .executeTakeFirst();
    return result.numUpdatedRows === 1n;
  }

  /** Removes what is older than a day. */
  async forget(authority: string, before: IsoDate): Promise<void> {
    await this.#db.kysely
      .deleteFrom('digest')
      .where('authority_id', '=', authority)
      .where('for_day', '<', before)
      .execute();
  }

  #held({ authority, userId, day, claimedBy }: DigestClaim) {
    return this.#db.kysely
      .updateTable('digest')
      .where('authority_id', '=', authority)
      .where('user_id', '=', userId)
      .where('for_day', '=', day)
      .where('claimed_by', '=', claimedBy)
      .where('settled_at', 'is', null);
  }
}

interface Span {
  readonly at: Instant;
  readonly until: Instant;
}

/** How a mail ended. */
export interface Ended {
  readonly at: Instant;
  readonly outcome: DigestOutcome;
  readonly told?: readonly string[];
  readonly fault?: string;
}
