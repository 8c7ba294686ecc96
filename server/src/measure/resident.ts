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
    const read = held?.stamp === stamp ? held : { ...(await load(held?.value)), stamp };
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
    db: object,
    { authority }: Pick<Dates, 'authority'>,
    load: (held: Value | undefined) => Promise<Read<Value>>,
  ): Promise<Value> {
    const resident = this.#residents.get(db) ?? new Resident<Value>(this.#mostBytes);
    this.#residents.set(db, resident);
    return resident.read(authority.authority_id, `${String(authority.revision)} ${authority.changed_at}`, load);
  }
}
