import GLPK from 'glpk.js/node';
import type { GLPK as Glpk, LP } from 'glpk.js/node';

/** Terms that add up to a number, or to no more than it. */
export interface Row {
  readonly terms: ReadonlyMap<number, number>;
  readonly total: number;
  readonly isAtMost?: boolean;
}

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Whole numbers within bounds of which sums are known. */
export interface Conditions {
  readonly bounds: readonly Bounds[];
  readonly rows: readonly Row[];
}

export interface Solution {
  readonly values: readonly number[];
  /** What the weights come to at most, in whole numbers. */
  readonly sum: number;
}

/** No count is anywhere near it: what comes near has no bound. */
export const boundless = 100_000;

const tolerance = 1e-6;
/** Among more numbers than these, fractions are let stand: what follows even then follows for whole numbers. */
const wholeUpTo = 80;
const secondsForOne = 20;

let glpk: Promise<Glpk> | undefined;

export class Problem {
  /** How many numbers are not given from the start. */
  readonly #open: number;
  readonly #glpk: Glpk;
  readonly #conditions: Conditions;
  readonly #rows: LP['subjectTo'];
  readonly #names: readonly string[];

  private constructor(solver: Glpk, conditions: Conditions, rows?: LP['subjectTo']) {
    this.#glpk = solver;
    this.#conditions = conditions;
    this.#open = conditions.bounds.filter(({ low, high }) => low < high).length;
    this.#names = conditions.bounds.map((_bounds, index) => `x${String(index)}`);
    this.#rows =
      rows ??
      conditions.rows.map(({ terms, total, isAtMost }, index) => ({
        name: `r${String(index)}`,
        vars: this.#termsOf(terms),
        bnds: { type: isAtMost === true ? solver.GLP_UP : solver.GLP_FX, lb: total, ub: total },
      }));
  }

  static async of(conditions: Conditions): Promise<Problem> {
    glpk ??= GLPK();
    return new Problem(await glpk, conditions);
  }

  /** The same with some numbers given. */
  where(given: ReadonlyMap<number, number>): Problem {
    const bounds = this.#conditions.bounds.map((both, index) => {
      const is = given.get(index);
      return is === undefined ? both : { low: is, high: is };
    });
    return new Problem(this.#glpk, { ...this.#conditions, bounds }, this.#rows);
  }

  boundsOf(index: number): Bounds {
    return this.#conditions.bounds[index] ?? { low: 0, high: 0 };
  }

  /**
   * Whole numbers that meet the conditions and for which the weighted sum is largest, with some of the numbers given;
   * `undefined` where there are none. Fractions are looked at first: where none comes out, it is the answer.
   */
  largest(weights: ReadonlyMap<number, number>, given: ReadonlyMap<number, number> = new Map()): Solution | undefined {
    const lp = this.#lp(weights, given);
    const solution = this.#solved(lp, weights);
    if (solution === undefined || this.#open > wholeUpTo) return solution;
    if (solution.values.every((value) => isWhole(value))) return solution;
    return this.#solved({ ...lp, generals: [...this.#names] }, weights);
  }

  #lp(weights: ReadonlyMap<number, number>, given: ReadonlyMap<number, number>): LP {
    const { GLP_MAX, GLP_FX, GLP_DB } = this.#glpk;
    const bounds = this.#names.map((name, index) => {
      const { low, high } = this.boundsOf(index);
      const fixed = given.get(index);
      if (fixed !== undefined) return { name, type: GLP_FX, lb: fixed, ub: fixed };
      return { name, type: low === high ? GLP_FX : GLP_DB, lb: low, ub: high };
    });
    const objective = { direction: GLP_MAX, name: 'sum', vars: this.#termsOf(weights) };
    return { name: 'attack', objective, subjectTo: this.#rows, bounds };
  }

  #termsOf(terms: ReadonlyMap<number, number>): { name: string; coef: number }[] {
    return [...terms].map(([index, coef]) => ({ name: this.#names[index] ?? '', coef }));
  }

  /** Only an answer that the solver is sure of is one; fractions are looked for as they stand, whole numbers reduced. */
  #solved(lp: LP, weights: ReadonlyMap<number, number>): Solution | undefined {
    const { GLP_OPT, GLP_NOFEAS, GLP_MSG_OFF } = this.#glpk;
    const options = { msglev: GLP_MSG_OFF, tmlim: secondsForOne, presol: lp.generals !== undefined };
    const { result } = this.#glpk.solve(lp, options);
    if (result.status === GLP_NOFEAS) return undefined;
    if (result.status !== GLP_OPT) throw new Error(`no answer in time: ${String(result.status)}`);
    const values = this.#names.map((name) => tidy(result.vars[name] ?? 0));
    const sum = [...weights].reduce((total, [index, weight]) => total + weight * (values[index] ?? 0), 0);
    return { values, sum: Math.floor(sum + tolerance) };
  }
}

function tidy(value: number): number {
  return isWhole(value) ? Math.round(value) : value;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < tolerance;
}
