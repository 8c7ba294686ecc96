import type { Instant, IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

/** An address from which a person's own calendar reads; known by its secret alone, which is not kept. */
export interface CalendarFeedTable {
  authority_id: string;
  feed_id: string;
  user_id: string;
  /** SHA-256 of the secret in the address. */
  secret_hash: string;
  created_at: Instant;
  revoked_at: Instant | null;
}

/** How a person's mail of a day ended; `unknown` when the mail server was given it and never answered. */
export type DigestOutcome = 'sent' | 'nothing' | 'refused' | 'unknown';

/** One person's mail of one day: claimed before it is sent, so that no two programs send it. */
export interface DigestTable {
  authority_id: string;
  user_id: string;
  for_day: IsoDate;
  /** The claim's own id: whoever writes later holds another. */
  claimed_by: string;
  claimed_at: Instant;
  /** From then on another may claim it: whoever held it was stopped, or it is time to try again. */
  free_at: Instant;
  attempts: number;
  /** Written before the mail server is given the mail: from then on nobody but its answer can say what became of it. */
  handed_at: Instant | null;
  settled_at: Instant | null;
  outcome: DigestOutcome | null;
  /** A word for what went wrong last, without any address. */
  last_fault: string | null;
  /** JSON: what the mail told of, by deadline and how near it was. */
  told: string;
}

/** A person who stopped the mails of a council, or started them again; without a row they come. */
export interface MailChoiceTable {
  authority_id: string;
  user_id: string;
  wants_digests: 0 | 1;
  chosen_at: Instant;
}

export interface DeadlineTables {
  calendar_feed: CalendarFeedTable;
  digest: DigestTable;
  mail_choice: MailChoiceTable;
}
