import type { SelectQueryBuilder } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelEntryKind } from '@due-regard/shared/channel/entry-names.ts';
import { firstHash } from '@due-regard/shared/journal/canonical.ts';
import type { Head } from '../journal/write.ts';
import type { Reader } from '../open.ts';
import type { Tables } from '../tables.ts';
import { placeOf } from './queries.ts';
import { unsealed } from './seal.ts';
import type { ChannelKey } from './seal.ts';

/** What an entry of Channel's own record says. Ids, never names of people. */
export interface ChannelEntry {
  readonly what: ChannelEntryKind;
  readonly subject?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

/** The same with who did it, as it is sealed. */
export interface SealedEntry extends ChannelEntry {
  readonly actor: string;
  readonly roles: readonly string[];
  readonly requestId: string | null;
}

/** An entry as it can be read. */
export interface ReadEntry extends SealedEntry {
  readonly seq: number;
  readonly at: Instant;
}

/** @returns the end of Channel's own chain; seq 0 before the first entry */
export async function channelHeadOf(db: Reader, authority: string): Promise<Head> {
  const last = await db
    .selectFrom('channel_journal')
    .select(['seq', 'hash'])
    .where('authority_id', '=', authority)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? { seq: 0, hash: firstHash };
}

/** Ends of all of Channel's own chains, by council. */
export async function listChannelHeads(
  db: Reader,
): Promise<readonly { readonly authority: string; readonly seq: number; readonly hash: string }[]> {
  return db
    .selectFrom('channel_journal as one')
    .select(['one.authority_id as authority', 'one.seq', 'one.hash'])
    .where((eb) =>
      eb(
        'one.seq',
        '=',
        eb
          .selectFrom('channel_journal as all')
          .select((inner) => inner.fn.max('all.seq').as('last'))
          .whereRef('all.authority_id', '=', 'one.authority_id'),
      ),
    )
    .orderBy('one.authority_id')
    .execute();
}

/** A page of the entries that the key opens. */
export interface EntriesPage {
  /** The newest first. */
  readonly entries: readonly ReadEntry[];
  /** How many the key opens. */
  readonly total: number;
  /** How many it does not: they were sealed under one that is destroyed. */
  readonly unreadable: number;
}

/** @param page from 1 */
export async function listChannelEntries(
  db: Reader,
  { authority, key }: { readonly authority: string; readonly key: ChannelKey },
  { page, size }: { readonly page: number; readonly size: number },
): Promise<EntriesPage> {
  const own = db.selectFrom('channel_journal').where('authority_id', '=', authority);
  // What is sealed begins with the name of its key.
  const readable = own.where('after', 'like', `${key.id}.%`);
  const rows = await readable
    .select(['seq', 'at', 'after'])
    .orderBy('seq', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  const entries = rows.flatMap(({ seq, at, after }) => {
    const opened = unsealed(key, after ?? '', placeOf(authority, 'channel_journal', String(seq)));
    return opened === undefined ? [] : [{ ...entryIn(opened.value), seq, at }];
  });
  const [total, all] = [await countOf(readable), await countOf(own)];
  return { entries, total, unreadable: all - total };
}

async function countOf(rows: SelectQueryBuilder<Tables, 'channel_journal', object>): Promise<number> {
  const { total } = await rows.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return total;
}

// What was sealed is what the change was given.
function entryIn(value: unknown): SealedEntry {
  return value as SealedEntry;
}
