const mostFaults = 200;

/** Sentences about what does not agree; past a number they are counted and not told one by one. */
export class Faults {
  readonly #told: string[] = [];
  #more = 0;

  add(sentence: string): void {
    if (this.#told.length < mostFaults) this.#told.push(sentence);
    else this.#more += 1;
  }

  list(): readonly string[] {
    return this.#more === 0 ? this.#told : [...this.#told, `And ${String(this.#more)} more.`];
  }
}
