import type { Kysely } from 'kysely';
import { instantOf } from '@due-regard/shared/calendar/iso-date.ts';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import { refused } from '@due-regard/shared/http/problem.ts';
import { compiledOnce, writtenOnce } from './compiled-once.ts';
import { sha256 } from './journal/digest.ts';
import type { Actor, Sending } from './journal/entry.ts';
import { locked, unlocked } from './locked.ts';
import type { Reader } from './open.ts';
import { insertRows } from './rows.ts';
import type { Tables } from './tables.ts';

/** What was done before for the same request. */
export interface Done {
  readonly result: unknown;
}

/** How long a repeat is known, in milliseconds: longer than any page waits for an answer. */
const keptFor = 7 * 24 * 60 * 60 * 1000;

/**
 * What was done before under the key of whoever asks, in the same council.
 * @returns undefined when nothing was, and for requests without a key
 * @throws Refusal `key-used` when the key came with something else
 */
export async function findDone(read: Reader, actor: Actor): Promise<Done | undefined> {
  const { authority, requestId, sending } = actor;
  if (sending === undefined) return undefined;
  const [row] = await keptOf(read, authority, hashOf(actor, sending));
  if (row === undefined) return undefined;
  if (row.content_hash !== sending.content) throw refused('key-used');
  // Its second change would be taken for a repeat of the first.
  if (row.request_id === requestId) throw new TypeError('a request with a key makes one change');
  return { result: resultOf(row.result, sending.key) };
}

/** Whether something was done under the key of whoever asks; whether it was the same, {@link findDone} says. */
export async function wasDone(read: Reader, actor: Actor): Promise<boolean> {
  const { authority, sending } = actor;
  return sending !== undefined && (await keptOf(read, authority, hashOf(actor, sending))).length > 0;
}

const keptOf = compiledOnce((db, authority: string, keyHash: string) =>
  db
    .selectFrom('request_done')
    .select(['content_hash', 'request_id', 'result'])
    .where('authority_id', '=', authority)
    .where('key_hash', '=', keyHash),
);

/** Keeps what a change gave back, in its transaction; what nobody asks for any more goes. */
export async function keepDone(
  tx: Kysely<Tables>,
  actor: Actor,
  { result, at }: { readonly result: unknown; readonly at: Instant },
): Promise<void> {
  const { authority, requestId, sending } = actor;
  if (sending === undefined) return;
  await removeBefore(tx, [authority, instantOf(Date.parse(at) - keptFor)]);
  await insertRows(tx, 'request_done', [
    {
      authority_id: authority,
      key_hash: hashOf(actor, sending),
      content_hash: sending.content,
      request_id: requestId,
      result: kept(result, sending.key),
      done_at: at,
    },
  ]);
}

/** The same key of two people is two keys. */
function hashOf({ userId }: Actor, { key }: Sending): string {
  return sha256(`${userId} ${key}`);
}

const removeBefore = writtenOnce((tx, [authority, before]: readonly [string, Instant]) =>
  tx.deleteFrom('request_done').where('authority_id', '=', authority).where('done_at', '<', before),
);

// An answer may hold a one-time link, of which the records keep the hash alone: nor may they keep it here.
function kept(result: unknown, key: string): string {
  return locked(result === undefined ? '' : JSON.stringify(result), key);
}

function resultOf(text: string, key: string): unknown {
  const json = unlocked(text, key);
  if (json === '') return undefined;
  const result: unknown = JSON.parse(json);
  return result;
}
