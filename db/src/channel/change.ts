import type { Kysely } from 'kysely';
import type { Instant } from '@due-regard/shared/calendar/iso-date.ts';
import type { ChannelFact, ChannelFacts, ChannelKind } from '@due-regard/shared/channel/facts.ts';
import { refuseOtherShapes } from '@due-regard/shared/channel/shapes.ts';
import { Refusal, refused } from '@due-regard/shared/http/problem.ts';
import type { ChangeDeps } from '../change.ts';
import { lockAuthority } from '../dialect.ts';
import { Digest } from '../journal/digest.ts';
import type { Actor } from '../journal/entry.ts';
import { chained } from '../journal/write.ts';
import type { Known } from '../known.ts';
import { newId } from '../new-id.ts';
import { findDone, keepDone, wasDone } from '../once.ts';
import type { Done } from '../once.ts';
import type { Reader } from '../open.ts';
import { insertRows } from '../rows.ts';
import type { Tables } from '../tables.ts';
import { channelHeadOf, listChannelEntries } from './entries.ts';
import type { ChannelEntry, EntriesPage, SealedEntry } from './entries.ts';
import { findChannelSwitch, openChannelBook, placeOf } from './queries.ts';
import type { ChannelBook } from './queries.ts';
import { keyedHash, sealed, unsealed } from './seal.ts';
import type { ChannelKey } from './seal.ts';

/** The result of work behind the wall together with its entry; only {@link ChannelChange.done} makes one. */
export class ChannelRecorded<Result> {
  readonly entry: ChannelEntry;
  readonly result: Result;
  constructor(entry: ChannelEntry, result: Result) {
    this.entry = entry;
    this.result = result;
  }
}

interface Where {
  readonly authority: string;
  readonly at: Instant;
  readonly seq: number;
  readonly key: ChannelKey;
}

/** One transaction's hand on what is behind the wall: it reads, records, withdraws, and says what was done. */
export class ChannelChange {
  readonly read: Reader;
  readonly authority: string;
  readonly at: Instant;
  readonly digest = new Digest();
  readonly #tx: Kysely<Tables>;
  readonly #where: Where;

  constructor(tx: Kysely<Tables>, where: Where) {
    this.#tx = tx;
    this.read = tx;
    this.authority = where.authority;
    this.at = where.at;
    this.#where = where;
  }

  newId(): string {
    return newId(this.at);
  }

  /** @param known left out: as the records stand now */
  async facts<Kind extends ChannelKind>(kind: Kind, known?: Known): Promise<readonly ChannelFact<Kind>[]> {
    return (await this.book(known)).facts(kind);
  }

  /** The same of every kind, for work that asks several. */
  book(known: Known = { authority: this.authority, before: undefined }): Promise<ChannelBook> {
    return openChannelBook(this.read, { key: this.#where.key, known });
  }

  /** A page of Channel's own record, without the entry that this work will have. @param page from 1 */
  entries(page: { readonly page: number; readonly size: number }): Promise<EntriesPage> {
    return listChannelEntries(this.read, { authority: this.authority, key: this.#where.key }, page);
  }

  /** A hash that nobody can make without the key. */
  hash(text: string): string {
    return keyedHash(this.#where.key, text);
  }

  /** Adds a fact. @returns its id @throws TypeError when it has not the shape of its kind */
  async record<Kind extends ChannelKind>(kind: Kind, content: ChannelFacts[Kind]): Promise<string> {
    refuseOtherShapes(kind, content);
    const { authority, at, seq, key } = this.#where;
    const id = this.newId();
    const row = {
      authority_id: authority,
      fact_id: id,
      recorded_at: at,
      recorded_seq: seq,
      withdrawn_at: null,
      withdrawn_seq: null,
      sealed: sealed(key, { kind, content }, placeOf(authority, 'channel_fact', id)),
    };
    await insertRows(this.#tx, 'channel_fact', [row]);
    this.digest.recorded('channel_fact', id, row);
    return id;
  }

  /** @throws Refusal `stale` when it is withdrawn already: somebody else was first */
  async withdraw(factId: string): Promise<void> {
    const { authority, at, seq } = this.#where;
    const { numUpdatedRows } = await this.#tx
      .updateTable('channel_fact')
      .set({ withdrawn_at: at, withdrawn_seq: seq })
      .where('authority_id', '=', authority)
      .where('fact_id', '=', factId)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refused('stale');
    this.digest.withdrawn('channel_fact', factId);
  }

  done<Result>(entry: ChannelEntry, result: Result): ChannelRecorded<Result> {
    return new ChannelRecorded(entry, result);
  }
}

export type ChannelWork<Result> = (one: ChannelChange) => Promise<ChannelRecorded<Result>>;

interface With {
  readonly actor: Actor;
  readonly key: ChannelKey;
}

/**
 * Runs one piece of work behind the wall in one transaction, with its entry in Channel's own record: a read as much as a
 * change. Nothing of it moves the council's ordinary record, its revision or the day on which its data last changed.
 * Work that refuses has changed nothing, but it has looked and its answer tells of that: it has an entry too.
 * @throws whatever the work refuses
 */
export async function changeChannel<Result>(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  { actor, key }: With,
  work: ChannelWork<Result>,
): Promise<Result> {
  const { authority, sending } = actor;
  const hashed =
    sending === undefined ? actor : { ...actor, sending: { ...sending, content: keyedHash(key, sending.content) } };
  return orRefused(deps, { actor, key }, (begun) =>
    deps.db.kysely.transaction().execute(async (tx) => {
      await lockAuthority(deps.db.engine, tx, authority);
      const before = await findDone(tx, hashed);
      if (before !== undefined) return resultOf(before, { actor, key }, work);
      const at = deps.clock.now();
      const result = await workBehindTheWall(tx, { actor, key, at }, begun(work));
      // What was answered goes with the key, as all else does.
      await keepDone(tx, hashed, { result: sealed(key, { result }, placeOfDone(actor)), at });
      return result;
    }),
  );
}

/**
 * What work that takes too long for a transaction starts from: read before it, with an entry of its own.
 * @returns undefined for a request that was done before, which gets what it got then
 * @throws whatever the work refuses
 */
export async function lookAhead<Result>(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  { actor, key }: With,
  work: ChannelWork<Result>,
): Promise<Result | undefined> {
  return orRefused(deps, { actor, key }, (begun) =>
    deps.db.kysely.transaction().execute(async (tx) => {
      await lockAuthority(deps.db.engine, tx, actor.authority);
      if (await wasDone(tx, actor)) return undefined;
      return workBehindTheWall(tx, { actor, key, at: deps.clock.now() }, begun(work));
    }),
  );
}

type Begun = <Result>(work: ChannelWork<Result>) => ChannelWork<Result>;

/** Where work that had begun is refused, the entry that says so stands before the refusal is answered. */
async function orRefused<Result>(
  deps: Pick<ChangeDeps, 'db' | 'clock'>,
  { actor, key }: With,
  run: (begun: Begun) => Promise<Result>,
): Promise<Result> {
  let hasLooked = false;
  try {
    return await run((work) => (one) => {
      hasLooked = true;
      return work(one);
    });
  } catch (error) {
    if (!hasLooked || !(error instanceof Refusal)) throw error;
    const after = { asked: actor.asking ?? null, code: error.code };
    await deps.db.kysely.transaction().execute(async (tx) => {
      await lockAuthority(deps.db.engine, tx, actor.authority);
      const at = deps.clock.now();
      await workBehindTheWall(tx, { actor, key, at }, async (one) =>
        one.done({ what: 'look.refused', after }, undefined),
      );
    });
    throw error;
  }
}

interface Doing extends With {
  readonly at: Instant;
}

/** The same inside a transaction that holds the council's lock already. */
export async function workBehindTheWall<Result>(
  tx: Kysely<Tables>,
  { actor, key, at }: Doing,
  work: ChannelWork<Result>,
): Promise<Result> {
  const { authority } = actor;
  // Switched off, or off and on again, while somebody worked: nothing is written under a key that is destroyed.
  const last = await findChannelSwitch(tx, authority);
  if (last?.isOn !== true || last.keyId !== key.id) throw refused('stale');
  const head = await channelHeadOf(tx, authority);
  const seq = head.seq + 1;
  const one = new ChannelChange(tx, { authority, at, seq, key });
  const { entry, result } = await work(one);
  const said: SealedEntry = { ...entry, actor: actor.userId, roles: actor.roles, requestId: actor.requestId };
  const row = chained(head, {
    ...inTheOpen,
    authority_id: authority,
    at,
    after: sealed(key, said, placeOf(authority, 'channel_journal', String(seq))),
    digests: one.digest.toJson(),
  });
  await insertRows(tx, 'channel_journal', [row]);
  return result;
}

/** What an entry shows to whoever holds the file: nothing. */
const inTheOpen = {
  actor: 'sealed',
  actor_roles: '[]',
  what: 'sealed',
  subject: null,
  before: null,
  reason: null,
  request_id: null,
} as const;

function placeOfDone({ authority, userId }: Actor): string {
  return `${authority} request_done ${userId}`;
}

/** @throws Refusal `stale` for what was answered under a key that is destroyed */
function resultOf<Result>({ result }: Done, { actor, key }: With, _work: ChannelWork<Result>): Result {
  const opened = typeof result === 'string' ? unsealed(key, result, placeOfDone(actor)) : undefined;
  if (opened === undefined) throw refused('stale');
  // The same contract with the same content had the same work to do, which gave back what was kept.
  return (opened.value as { readonly result: Result }).result;
}
