import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelEntryKind } from '@due-regard/shared/channel/entry-names.ts';
import { firstHash } from '@due-regard/shared/journal/canonical.ts';
import type { Head } from '../journal/write.ts';
import type { Reader } from '../open.ts';
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

/** All entries that the key opens, the newest first, and how many it does not. */
export async function listChannelEntries(
  db: Reader,
  { authority, key }: { readonly authority: string; readonly key: ChannelKey },
): Promise<{ readonly entries: readonly ReadEntry[]; readonly unreadable: number }> {
  const rows = await db
    .selectFrom('channel_journal')
    .select(['seq', 'at', 'after'])
    .where('authority_id', '=', authority)
    .orderBy('seq', 'desc')
    .execute();
  const entries = rows.flatMap(({ seq, at, after }) => {
    const opened = unsealed(key, after ?? '', placeOf(authority, 'channel_journal', String(seq)));
    return opened === undefined ? [] : [{ ...entryIn(opened.value), seq, at }];
  });
  return { entries, unreadable: rows.length - entries.length };
}

// What was sealed is what the change was given.
function entryIn(value: unknown): SealedEntry {
  return value as SealedEntry;
}
