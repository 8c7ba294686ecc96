import type { Change, Interval, Steps } from './steps.ts';

/** Counts how many of many things hold on each day, told one stretch of days at a time. */
export class Counting {
  #before = 0;
  readonly #deltas = new Map<number, number>();

  add({ from, to }: Interval): void {
    if (from > to || from === Infinity) return;
    if (from === -Infinity) this.#before += 1;
    else this.#change(from, 1);
    if (to !== Infinity) this.#change(to + 1, -1);
  }

  /** The count on every day. */
  steps(): Steps<number> {
    let count = this.#before;
    const changes: Change<number>[] = [];
    for (const day of [...this.#deltas.keys()].toSorted((one, other) => one - other)) {
      const delta = this.#deltas.get(day) ?? 0;
      if (delta !== 0) changes.push({ day, value: (count += delta) });
    }
    return { before: this.#before, changes };
  }

  #change(day: number, amount: number): void {
    this.#deltas.set(day, (this.#deltas.get(day) ?? 0) + amount);
  }
}
