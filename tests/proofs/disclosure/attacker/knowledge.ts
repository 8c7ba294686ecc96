import type { Component } from './components.ts';
import { boundless, Problem } from './problem.ts';
import type { Solution } from './problem.ts';

/** A correction of more withheld counts than these is none that a reader reckons with. */
const mostCorrected = 3;

/** The least and the most that a count can be; `Infinity` where nothing bounds it. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What follows with certainty about the numbers of a component. */
export class Knowledge {
  /** Of which at least one holds: one for each smallest choice of what was corrected. */
  readonly #cases: readonly Problem[];
  /** Numbers that meet every condition, kept because each shows what many counts may be. */
  readonly #seen: (readonly number[])[] = [];
  readonly #random = steps();

  private constructor(cases: readonly Problem[]) {
    this.#cases = cases;
  }

  /**
   * Among versions, as few withheld counts as possible are taken to have been corrected: every choice of the least
   * number of switches that what is shown allows is a case. Where that takes too many, nothing is guessed.
   */
  static async of({ conditions, switches }: Component): Promise<Knowledge> {
    const problem = await Problem.of(conditions);
    for (let size = 0; size <= Math.min(switches.length, mostCorrected); size += 1) {
      const cases = choices(switches, size)
        .map((turned) => problem.where(new Map(switches.map((index) => [index, Number(turned.includes(index))]))))
        .filter((one) => one.largest(new Map()) !== undefined);
      if (cases.length > 0) return new Knowledge(cases);
    }
    if (switches.length > mostCorrected && problem.largest(new Map()) !== undefined) return new Knowledge([problem]);
    throw new Error('what was released does not add up');
  }

  /** The interval of a number; where `enough` is given, bounds at or beyond it are those of some case, not of all. */
  intervalOf(index: number, enough?: Interval): Interval {
    const low = this.#cases[0]?.boundsOf(index).low ?? 0;
    const least = 0 - this.#largest(index, { sign: -1, until: -(enough?.least ?? low) });
    const until = enough === undefined ? boundless : Math.max(enough.most, least + 1);
    const most = this.#largest(index, { sign: 1, until });
    return { least, most: most >= boundless / 2 ? Infinity : most };
  }

  /** Whether a number may be all of these. */
  canBe(index: number, counts: readonly number[]): boolean {
    return counts.every(
      (count) => this.#seen.some((values) => values[index] === count) || this.areTogether(new Map([[index, count]])),
    );
  }

  /** Whether these can all be what they are said to be. */
  areTogether(given: ReadonlyMap<number, number>): boolean {
    return this.#cases.some((one) => this.#kept(one.largest(new Map(), given)) !== undefined);
  }

  /**
   * What somebody who knows some numbers knows of the others that are asked for: those that can be one thing only.
   * @returns `undefined` where what they know contradicts what was taken for true
   */
  learntWith(known: ReadonlyMap<number, number>, asked: readonly number[]): ReadonlyMap<number, number> | undefined {
    const fitting = this.#seen.filter((values) => [...known].every(([index, count]) => values[index] === count));
    let base: readonly number[] | undefined;
    let same: readonly number[] = [];
    for (const one of this.#cases) {
      const values = this.#kept(one.largest(new Map(), known))?.values;
      if (values === undefined) continue;
      if (base === undefined) {
        same = asked.filter((index) => !known.has(index) && fitting.every((other) => other[index] === values[index]));
      }
      base ??= values;
      same = this.#stillSame(one, { base, known, same });
      if (same.length === 0) break;
    }
    const certain = base;
    return certain === undefined ? undefined : new Map(same.map((index) => [index, certain[index] ?? 0]));
  }

  /** Of numbers that were the same so far, those that are in every way a case may be. */
  #stillSame(
    one: Problem,
    { base, known, same }: { base: readonly number[]; known: ReadonlyMap<number, number>; same: readonly number[] },
  ): number[] {
    let open = [...same];
    for (let fruitless = 0; open.length > 0 && fruitless < 3;) {
      const weights = new Map(open.map((index) => [index, this.#random() < 0.5 ? 1 : -1]));
      const found = this.#kept(one.largest(weights, known));
      const left = open.filter((index) => found?.values[index] === base[index]);
      fruitless = left.length < open.length ? 0 : fruitless + 1;
      open = left;
    }
    return open.filter((index) =>
      [1, -1].every((weight) => one.largest(new Map([[index, weight]]), known)?.values[index] === base[index]),
    );
  }

  /** The largest of a number, or of its opposite, over all cases, or one that is large enough. */
  #largest(index: number, { sign, until }: { readonly sign: 1 | -1; readonly until: number }): number {
    let best = this.#seen.reduce((most, values) => Math.max(most, Math.floor(sign * (values[index] ?? 0))), -Infinity);
    if (best >= until) return best;
    for (const one of this.#cases) {
      best = Math.max(best, this.#kept(one.largest(new Map([[index, sign]])))?.sum ?? best);
      if (best >= until) break;
    }
    return best;
  }

  #kept(solution: Solution | undefined): Solution | undefined {
    if (solution !== undefined) this.#seen.push(solution.values);
    return solution;
  }
}

/** Every way to choose so many of some. */
function choices(from: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) => choices(from.slice(at + 1), size - 1).map((others) => [first, ...others]));
}

/** Numbers from 0 and below 1, the same in each run. */
function steps(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
