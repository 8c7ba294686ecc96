/** Random choices that a seed repeats (mulberry32). */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }

  /** A whole number from 0 and below a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const index = this.below(items.length);
    if (items.length === 0) throw new RangeError('nothing to choose from');
    return itemAt(items, index);
  }
}

// The index is below the length, which the type of an array does not know.
function itemAt<Item>(items: readonly Item[], index: number): Item {
  return items[index] as Item;
}
