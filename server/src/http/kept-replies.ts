/** How many bytes of replies are kept at most. */
const mostBytes = 32 * 1024 * 1024;

interface Kept {
  readonly tag: string;
  readonly json: string;
}

/**
 * Replies as they were sent, by address, each with the tag of what it was made from. Of one address the newest alone is
 * kept, and of all those that were asked for last.
 */
export class KeptReplies {
  readonly #mostBytes: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  constructor(most = mostBytes) {
    this.#mostBytes = most;
  }

  /** @returns undefined where there is none, or one made from something else */
  find(address: string, tag: string): Kept['json'] | undefined {
    const kept = this.#kept.get(address);
    if (kept?.tag !== tag) return undefined;
    // The order of a map is that of adding: what was asked for goes to the end.
    this.#kept.delete(address);
    this.#kept.set(address, kept);
    return kept.json;
  }

  keep(address: string, kept: Kept): void {
    this.#drop(address);
    this.#kept.set(address, kept);
    this.#bytes += sizeOf(address, kept);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(address: string): void {
    const kept = this.#kept.get(address);
    if (kept === undefined) return;
    this.#kept.delete(address);
    this.#bytes -= sizeOf(address, kept);
  }
}

/** At most, with what a map takes besides. */
function sizeOf(address: string, { json }: Kept): number {
  return 2 * (json.length + address.length) + 400;
}
