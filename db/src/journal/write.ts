import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { canonicalEntry, firstHash } from '@due-regard/shared/journal/canonical.ts';
import { compiledOnce, writtenOnce } from '../compiled-once.ts';
import type { Actor, Entry } from './entry.ts';
import type { Reader } from '../open.ts';
import { findAuthority } from '../people/authorities.ts';
import { insertRows } from '../rows.ts';
import { storableText } from '../storable.ts';
import type { Tables } from '../tables.ts';
import type { JournalTable } from './tables.ts';
import { sha256 } from './digest.ts';

/** The end of an authority's chain. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** @returns the end of the chain (seq 0 before the first entry), or undefined when there is no such authority */
export async function headOf(read: Reader, authority: string): Promise<Head | undefined> {
  // By the journal's own key alone: joined to the authority, every entry was read to find the last.
  const [last] = await lastOf(read, authority);
  if (last !== undefined) return last;
  const isHere = await findAuthority(read, authority);
  return isHere === undefined ? undefined : { seq: 0, hash: firstHash };
}

const lastOf = compiledOnce((db, authority: string) =>
  db
    .selectFrom('journal')
    .select(['seq', 'hash'])
    .where('authority_id', '=', authority)
    .orderBy('seq', 'desc')
    .limit(1),
);

interface Written {
  readonly actor: Actor;
  readonly entry: Entry;
  readonly at: Instant;
  readonly head: Head;
  readonly digests: string;
}

/** Adds the entry after the head and moves the authority's revision, both in the caller's transaction. */
export async function writeEntry(tx: Kysely<Tables>, written: Written): Promise<void> {
  const { actor, entry, at, head, digests } = written;
  const row = chained(head, {
    authority_id: actor.authority,
    at,
    actor: actor.userId,
    actor_roles: JSON.stringify(actor.roles),
    what: entry.what,
    subject: storableText(entry.subject ?? null),
    before: jsonOrNull(entry.before),
    after: jsonOrNull(entry.after),
    reason: storableText(entry.reason ?? null),
    request_id: actor.requestId,
    digests,
  });
  await insertRows(tx, 'journal', [row]);
  await moveRevision(tx, [actor.authority, row.seq, at]);
}

/** An entry as the next of its chain, with the hash of what it says. */
export function chained(head: Head, said: Omit<JournalTable, 'seq' | 'previous_hash' | 'hash'>): JournalTable {
  const row = { ...said, seq: head.seq + 1, previous_hash: head.hash };
  const content = {
    authorityId: row.authority_id,
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    actorRoles: row.actor_roles,
    what: row.what,
    subject: row.subject,
    before: row.before,
    after: row.after,
    reason: row.reason,
    requestId: row.request_id,
    digests: row.digests,
    previousHash: row.previous_hash,
  };
  return { ...row, hash: sha256(canonicalEntry(content)) };
}

const moveRevision = writtenOnce((tx, [authority, revision, at]: readonly [string, number, Instant]) =>
  tx.updateTable('authority').set({ revision, changed_at: at }).where('authority_id', '=', authority),
);

function jsonOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
