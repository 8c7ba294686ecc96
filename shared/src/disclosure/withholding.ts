import { directionOf } from './direction.ts';
import type { Direction } from './direction.ts';
import type { Problem } from './problem.ts';
import type { Asking } from './solver.ts';

/** What is withheld so far, and the proof of it: for each sensitive count the ways in which it may be another. */
export interface Withholding {
  readonly problem: Problem;
  readonly asking: Asking;
  readonly isWithheld: boolean[];
  /** By place: the directions that change it and nothing that is shown. */
  readonly proofs: Direction[][];
}

/** What has not been proved: that the count may be this one, or that whoever knows another count does not know this one. */
type Gap = { readonly count: number } | { readonly insider: number };

export function beginWithholding(problem: Problem, asking: Asking): Withholding {
  return {
    problem,
    asking,
    isWithheld: problem.isOpen.map((isOpen) => !isOpen),
    proofs: problem.counts.map(() => []),
  };
}

/**
 * Proves that nobody can tell which of 1 … t−1 a count is, nor whoever knows one other withheld count which it is at all.
 * @param mayWithhold whether more may be withheld for it, at the least cost
 * @returns whether it was proved
 */
export function prove(work: Withholding, place: number, mayWithhold: boolean): boolean {
  for (let gap = gapOf(work, place); gap !== undefined; gap = gapOf(work, place)) {
    const direction = closing(work, { place, gap, mayWithhold });
    if (direction === undefined) return false;
    addDirection(work, direction);
  }
  return true;
}

function addDirection(work: Withholding, direction: Direction): void {
  for (const place of direction.places) {
    work.isWithheld[place] = true;
    work.proofs[place]?.push(direction);
  }
}

function gapOf(work: Withholding, place: number): Gap | undefined {
  const proofs = work.proofs[place] ?? [];
  const { threshold, counts } = work.problem;
  const real = counts[place] ?? 0;
  const shown = new Set([real, ...proofs.flatMap((direction) => countsAlong(direction, { place, real, threshold }))]);
  // The outermost first: what carries a count all the way mostly passes the others.
  const wanted = [threshold - 1, ...Array.from({ length: threshold - 2 }, (_, less) => less + 1)];
  const count = wanted.find((each) => !shown.has(each));
  if (count !== undefined) return { count };
  const insider = insiderOf(work, place, proofs);
  return insider === undefined ? undefined : { insider };
}

/** The counts of 1 … t−1 that a direction gives a place. */
function countsAlong(
  { steps, back, on }: Direction,
  { place, real, threshold }: { readonly place: number; readonly real: number; readonly threshold: number },
): readonly number[] {
  const step = steps[place] ?? 0;
  const found: number[] = [];
  for (let times = Math.max(back, -threshold); times <= Math.min(on, threshold); times += 1) {
    const count = real + times * step;
    if (count >= 1 && count < threshold) found.push(count);
  }
  return found;
}

/** A withheld cell that every direction changes with this one: whoever knows it knows this one too. */
function insiderOf(
  { problem, isWithheld }: Withholding,
  place: number,
  proofs: readonly Direction[],
): number | undefined {
  const [first, ...others] = proofs;
  return first?.places.find(
    (other) =>
      other !== place &&
      problem.isCell[other] === true &&
      isWithheld[other] === true &&
      problem.isCell[place] === true &&
      others.every(({ steps }) => steps[other] !== 0),
  );
}

interface Closing {
  readonly place: number;
  readonly gap: Gap;
  readonly mayWithhold: boolean;
}

/** The cheapest direction that closes a gap. */
function closing(work: Withholding, { place, gap, mayWithhold }: Closing): Direction | undefined {
  const { counts, threshold } = work.problem;
  if ('count' in gap) return ask(work, { place, change: gap.count - (counts[place] ?? 0), mayWithhold });
  const still = gap.insider;
  const steps = Array.from({ length: threshold - 1 }, (_, less) => less + 1);
  for (const step of steps) {
    const found = [step, -step].flatMap((change) => ask(work, { place, change, still, mayWithhold }) ?? []);
    const [cheapest] = found.toSorted((one, other) => costOf(work, one) - costOf(work, other));
    if (cheapest !== undefined) return cheapest;
  }
  return undefined;
}

function costOf({ problem, isWithheld }: Withholding, { places }: Direction): number {
  return places.reduce((sum, place) => (isWithheld[place] === true ? sum : sum + (problem.cost[place] ?? 0)), 0);
}

interface Asked {
  readonly place: number;
  readonly change: number;
  /** A count that must stay as it is. */
  readonly still?: number;
  readonly mayWithhold: boolean;
}

// Of two ways that withhold nothing more, the shorter.
const costOfWithheld = 0.001;

function ask({ problem, asking, isWithheld }: Withholding, asked: Asked): Direction | undefined {
  const { place, change, still, mayWithhold } = asked;
  if (change < (problem.least[place] ?? 0)) return undefined;
  function bound(limits: readonly number[]): number[] {
    return limits.map((limit, each) => {
      if (each === place) return change;
      return each !== still && (mayWithhold || isWithheld[each] === true) ? limit : 0;
    });
  }
  const question = {
    least: bound(problem.least),
    most: bound(problem.most),
    cost: problem.cost.map((cost, each) => (isWithheld[each] === true ? costOfWithheld : cost)),
  };
  for (const isWhole of [false, true]) {
    const changes = asking.ask({ ...question, isWhole });
    if (changes === undefined) return undefined;
    const direction = directionOf(problem, changes);
    if (direction !== undefined) return direction;
  }
  return undefined;
}
