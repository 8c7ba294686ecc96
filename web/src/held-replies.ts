/** How many replies a page holds at most. */
const mostHeld = 200;

interface Held {
  readonly tag: string;
  readonly reply: unknown;
}

/** The last reply of each address and its tag, so that what has not changed is not sent again. In memory alone. */
export class HeldReplies {
  readonly #held = new Map<string, Held>();

  find(address: string): Held | undefined {
    return this.#held.get(address);
  }

  /** @param tag absent: this reply is to be asked for anew each time */
  hold(address: string, tag: string | null, reply: unknown): void {
    this.#held.delete(address);
    if (tag === null) return;
    this.#held.set(address, { tag, reply });
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }

  drop(address: string): void {
    this.#held.delete(address);
  }
}
