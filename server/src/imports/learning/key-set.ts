/**
 * Keys of so many 32-bit words, each held once and exactly: a million take some tens of megabytes, where texts would
 * take hundreds.
 */
export class KeySet {
  readonly #width: number;
  #slots: Uint32Array;
  #taken: Uint8Array;
  #size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#slots = new Uint32Array(firstSlots * width);
    this.#taken = new Uint8Array(firstSlots);
  }

  get size(): number {
    return this.#size;
  }

  /** @param key of the width given; it may be used again for the next @returns whether it was not held before */
  add(key: Uint32Array): boolean {
    if ((this.#size + 1) * 2 > this.#taken.length) this.#grow();
    const at = this.#placeOf(key);
    if (this.#taken[at] === 1) return false;
    this.#taken[at] = 1;
    this.#slots.set(key, at * this.#width);
    this.#size += 1;
    return true;
  }

  #placeOf(key: Uint32Array): number {
    const mask = this.#taken.length - 1;
    let hash = 0;
    for (const word of key) hash = Math.imul(hash ^ word, spread) ^ (word >>> 15);
    let at = hash & mask;
    while (this.#taken[at] === 1 && !this.#holds(at, key)) at = (at + 1) & mask;
    return at;
  }

  #holds(at: number, key: Uint32Array): boolean {
    const start = at * this.#width;
    for (let index = 0; index < this.#width; index += 1) {
      if (this.#slots[start + index] !== key[index]) return false;
    }
    return true;
  }

  #grow(): void {
    const [slots, taken] = [this.#slots, this.#taken];
    this.#slots = new Uint32Array(slots.length * 2);
    this.#taken = new Uint8Array(taken.length * 2);
    for (let from = 0; from < taken.length; from += 1) {
      if (taken[from] !== 1) continue;
      const key = slots.subarray(from * this.#width, (from + 1) * this.#width);
      const at = this.#placeOf(key);
      this.#taken[at] = 1;
      this.#slots.set(key, at * this.#width);
    }
  }
}

const firstSlots = 1024;
const spread = 0x9e3779b1;
