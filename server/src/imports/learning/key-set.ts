/**
 * Keys of so many 32-bit words, each held once: a million take some tens of megabytes, where texts would take hundreds.
 */
export class KeySet {
  readonly #width: number;
  #slots: Uint32Array;
  #taken: Uint8Array;
  #size = 0;

  /** @param expected how many keys there may be: with room for them from the start nothing is copied as they come */
  constructor(width: number, expected = 0) {
    const places = placesFor(expected);
    this.#width = width;
    this.#slots = new Uint32Array(places * width);
    this.#taken = new Uint8Array(places);
  }

  get size(): number {
    return this.#size;
  }

  /** @param key of the width given; it may be used again for the next @returns whether it was not held before */
  add(key: Uint32Array): boolean {
    if (placesFor(this.#size + 1) > this.#taken.length) this.#grow();
    const at = this.#placeOf(key);
    if (this.#taken[at] === 1) return false;
    this.#taken[at] = 1;
    for (let index = 0; index < this.#width; index += 1) this.#slots[at * this.#width + index] = key[index] ?? 0;
    this.#size += 1;
    return true;
  }

  #placeOf(key: Uint32Array): number {
    const places = this.#taken.length;
    let hash = 0;
    for (let index = 0; index < this.#width; index += 1) {
      const word = key[index] ?? 0;
      hash = Math.imul(hash ^ word, spread) ^ (word >>> 15);
    }
    let at = (hash >>> 0) % places;
    while (this.#taken[at] === 1 && !this.#holds(at, key)) at = at + 1 === places ? 0 : at + 1;
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

/** Two of three places are filled at most, so that few keys are met on the way. */
function placesFor(keys: number): number {
  return Math.max(fewestPlaces, Math.ceil(keys * 1.5));
}

const fewestPlaces = 1021;
const spread = 0x9e3779b1;
