import { afterAll } from 'vitest';

/** What a file of tests did, counted, and printed when it ends. */
class Tally {
  readonly #counts = new Map<string, number>();

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  printAfterAll(name: string): void {
    afterAll(() => {
      const words = [...this.#counts].map(([what, count]) => `${String(count)} ${what}`).join(', ');
      process.stdout.write(`${name}: ${words}\n`);
    });
  }
}

export const tally = new Tally();
