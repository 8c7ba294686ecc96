import { directionOf } from './direction.ts';
import type { Direction } from './direction.ts';
import { isLarge } from './problem.ts';
import type { Knowing, Problem } from './problem.ts';
import type { Asking, Question } from './solver.ts';

/** What is withheld so far, and the proof of it: for each sensitive count the ways in which it may be another. */
export interface Withholding {
  readonly problem: Problem;
  readonly asking: Asking;
  readonly isWithheld: boolean[];
  /** By place: the directions that change it and nothing that is shown. */
  readonly proofs: Direction[][];
}

/** What has not been proved: that the count may be this one, or that whoever knows others does not know this one. */
type Gap = { readonly count: number } | { readonly insider: Knowing };

export function beginWithholding(problem: Problem, asking: Asking): Withholding {
  return {
    problem,
    asking,
    isWithheld: problem.isOpen.map((isOpen) => !isOpen),
    proofs: problem.counts.map(() => []),
  };
}

/**
 * Proves that nobody can tell which of 1 … t−1 a count is, nor whoever knows their own label which it is at all.
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

/** What somebody knows of which every direction changes something with this count: they would know this one too. */
function insiderOf({ problem }: Withholding, place: number, proofs: readonly Direction[]): Knowing | undefined {
  const [first, ...others] = proofs;
  return first?.places
    .flatMap((who) => problem.insiders[place]?.filter((knowing) => knowing.has(who)) ?? [])
    .find((knowing) => others.every(({ places }) => places.some((each) => knowing.has(each))));
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
  /** Counts that must stay as they are. */
  readonly still?: Knowing;
  readonly mayWithhold: boolean;
}

// Of two ways that withhold nothing more, the shorter.
const costOfWithheld = 0.001;

function ask(work: Withholding, asked: Asked): Direction | undefined {
  const { problem, asking, isWithheld } = work;
  const { place, change, still, mayWithhold } = asked;
  if (change < (problem.least[place] ?? 0)) return undefined;
  function bound(limits: readonly number[], isFree: (each: number) => boolean): number[] {
    return limits.map((limit, each) => {
      if (each === place) return change;
      return still?.has(each) !== true && isFree(each) ? limit : 0;
    });
  }
  function within(isFree: (each: number) => boolean): Pick<Question, 'least' | 'most'> {
    return { least: bound(problem.least, isFree), most: bound(problem.most, isFree) };
  }
  const cost = problem.cost.map((each, at) => (isWithheld[at] === true ? costOfWithheld : each));
  const limits = within((each) => mayWithhold || isWithheld[each] === true);
  const tried = new Set<number>();
  for (let turn = 0; turn < turns; turn += 1) {
    const changes = asking.ask({ ...limits, cost: unevenly(cost, turn), isWhole: false });
    if (changes === undefined) return undefined;
    const direction = directionOf(problem, changes);
    if (direction !== undefined) return direction;
    changes.forEach((each, at) => each !== 0 && tried.add(at));
  }
  if (isLarge(problem) && !mayWithhold) return undefined;
  // Among the few counts that came up first: to find whole numbers among all takes a hundred times as long.
  const near = within((each) => tried.has(each) || isWithheld[each] === true);
  for (const bounds of [within((each) => tried.has(each)), near, limits]) {
    const changes = asking.ask({ ...bounds, cost, isWhole: true });
    const direction = changes && directionOf(problem, changes);
    if (direction !== undefined) return direction;
  }
  return undefined;
}

// The cheapest changes of a table of three ways may be halves; a little unevenness mostly finds whole ones beside them,
// a hundred times sooner than asking for whole numbers.
const turns = 6;

/** The same costs, for each further turn uneven in another way. */
function unevenly(cost: readonly number[], turn: number): readonly number[] {
  if (turn === 0) return cost;
  return cost.map((each, at) => each * (1 + (((at + 1) * (turn * 7919 + 104_729)) % 1009) / 2018));
}
