import type { Problem } from './problem.ts';

/**
 * A way in which all counts can change together so that everything that tables say about each other stays true: a table
 * that nobody can tell from the real one, as long as all that it changes is withheld.
 */
export interface Direction {
  /** By place: the change of each count in one step; 0 for most. */
  readonly steps: readonly number[];
  /** The counts that change. */
  readonly places: readonly number[];
  /** How many steps may be taken, backwards (a negative number) and onwards. */
  readonly back: number;
  readonly on: number;
}

/**
 * A change as a solver found it, checked with whole numbers: what does not hold exactly is no direction, so nothing rests
 * on the solver being right.
 */
export function directionOf(problem: Problem, changes: readonly number[]): Direction | undefined {
  const whole = changes.map((change) => Math.round(change));
  if (whole.some((change, place) => Math.abs(change - (changes[place] ?? 0)) > 1e-6)) return undefined;
  const holds = problem.relations.every(
    (terms) => terms.reduce((sum, [place, times]) => sum + times * (whole[place] ?? 0), 0) === 0,
  );
  if (!holds) return undefined;
  const places = whole.flatMap((change, place) => (change === 0 ? [] : [place]));
  const step = places.reduce((divisor, place) => greatestDivisor(divisor, Math.abs(whole[place] ?? 0)), 0);
  if (step === 0) return undefined;
  const steps = whole.map((change) => change / step);
  const limits = places.map((place) =>
    stepsWithin(steps[place] ?? 0, problem.least[place] ?? 0, problem.most[place] ?? 0),
  );
  const back = Math.max(...limits.map(([lowest]) => lowest));
  const on = Math.min(...limits.map(([, highest]) => highest));
  return back <= step && step <= on ? { steps, places, back, on } : undefined;
}

/** How often a step may be taken from 0, backwards and onwards, between two bounds. */
function stepsWithin(step: number, least: number, most: number): readonly [number, number] {
  const [low, high] = step > 0 ? [least / step, most / step] : [most / step, least / step];
  return [Math.ceil(low), Math.floor(high)];
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}
