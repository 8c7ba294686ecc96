import { findLastMoving } from '@due-regard/db/journal/queries.ts';
import type { Database } from '@due-regard/db/open.ts';
import type { Dates } from '../http/as-at.ts';

/** Something read for one state of an authority's records. */
export interface Read<Value> {
  readonly value: Value;
  /** About how much memory it takes. */
  readonly bytes: number;
}

interface Held<Value> extends Read<Value> {
  readonly stamp: string;
}

/**
 * What is asked again and again of authorities' records, held in memory for as long as nothing was written: of each
 * authority the newest, and of all authorities those asked for last.
 */
export class Resident<Value> {
  readonly #mostBytes: number;
  readonly #held = new Map<string, Held<Value>>();
  readonly #loading = new Map<string, Promise<Read<Value>>>();
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /**
   * @param stamp of the records that it is read from: for another one it is loaded anew
   * @param load given what is held of another state, if anything is
   */
  async read(
    authority: string,
    stamp: string,
    load: (held: Value | undefined) => Promise<Read<Value>>,
  ): Promise<Value> {
    const held = this.#held.get(authority);
    const read =
      held?.stamp === stamp
        ? held
        : { ...(await this.#loaded(`${authority} ${stamp}`, () => load(held?.value))), stamp };
    this.#drop(authority);
    // The order of a map is that of adding: what was asked for goes to the end.
    this.#held.set(authority, read);
    this.#bytes += read.bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(oldest);
    }
    return read.value;
  }

  /** Whoever asks for what another is loading already waits for it, and loads it only where that fails. */
  async #loaded(key: string, load: () => Promise<Read<Value>>): Promise<Read<Value>> {
    const others = this.#loading.get(key);
    if (others !== undefined) return others.catch(load);
    const loading = load();
    this.#loading.set(key, loading);
    try {
      return await loading;
    } finally {
      this.#loading.delete(key);
    }
  }

  #drop(authority: string): void {
    this.#bytes -= this.#held.get(authority)?.bytes ?? 0;
    this.#held.delete(authority);
  }
}

/** What is known now of the authorities of each database, held in a {@link Resident} by the state of their records. */
export class HeldNow<Value> {
  readonly #mostBytes: number;
  readonly #residents = new WeakMap<object, Resident<Value>>();

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  async read(
    db: Pick<Database, 'read'>,
    { authority }: Pick<Dates, 'authority'>,
    load: (held: Value | undefined) => Promise<Read<Value>>,
  ): Promise<Value> {
    const resident = this.#residents.get(db) ?? new Resident<Value>(this.#mostBytes);
    this.#residents.set(db, resident);
    return resident.read(authority.authority_id, await stampOfFigures(db, authority), load);
  }
}

/** By database and authority: what its figures stood at when its record of changes stood there. */
const stamps = new WeakMap<object, Map<string, { readonly revision: string; readonly stamp: string }>>();

/**
 * Stands for what all figures of an authority are worked out of: the same for as long as nothing is written by which any of
 * them can move. Looked up once for each entry of the record of changes.
 */
export async function stampOfFigures(
  db: Pick<Database, 'read'>,
  { authority_id: authority, revision: entry, changed_at: at }: Dates['authority'],
): Promise<string> {
  const known = stamps.get(db) ?? new Map<string, { readonly revision: string; readonly stamp: string }>();
  stamps.set(db, known);
  const revision = `${String(entry)} ${at}`;
  const held = known.get(authority);
  if (held?.revision === revision) return held.stamp;
  const stamp = (await findLastMoving(db.read, { authority, entry })) ?? revision;
  known.set(authority, { revision, stamp });
  return stamp;
}
