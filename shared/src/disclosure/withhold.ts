import type { Direction } from './direction.ts';
import type { Problem } from './problem.ts';
import type { Solver } from './solver.ts';
import { beginWithholding, prove } from './withholding.ts';
import type { Withholding } from './withholding.ts';

/** Which counts to withhold, by place; or those that nothing protects, whatever is withheld. */
export type Withheld =
  | { readonly kind: 'safe'; readonly isWithheld: readonly boolean[]; readonly cost: number }
  | { readonly kind: 'stuck'; readonly places: readonly number[] };

/** Above so many counts one order is tried, below it several: the sum of what is withheld differs by a few per cent. */
const fewCounts = 36;

/**
 * Withholds what must be withheld so that no sensitive count can be told, and little more: for each the cheapest change
 * that carries it to the other end of 1 … t−1, then whatever turns out not to be needed is shown again.
 */
export function withhold(problem: Problem, solver: Solver): Withheld {
  const asking = solver(problem.counts.length, problem.relations);
  try {
    const [first, ...others] = ordersOf(problem);
    let best = attempt(beginWithholding(problem, asking), first ?? []);
    for (const order of others) {
      if (best.kind === 'stuck') return best;
      const other = attempt(beginWithholding(problem, asking), order);
      if (other.kind === 'safe' && other.cost < best.cost) best = other;
    }
    return best;
  } finally {
    asking.close();
  }
}

/** Orders in which to protect the sensitive counts: as they stand, and for few counts three others. */
function ordersOf({ sensitive, counts, relations }: Problem): readonly (readonly number[])[] {
  if (counts.length > fewCounts) return [sensitive];
  function links(place: number): number {
    return relations.filter((terms) => terms.some(([each]) => each === place)).length;
  }
  return [
    sensitive,
    sensitive.toReversed(),
    sensitive.toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0)),
    sensitive.toSorted((one, other) => links(one) - links(other)),
  ];
}

function attempt(work: Withholding, order: readonly number[]): Withheld {
  const places = order.filter((place) => !prove(work, place, true));
  if (places.length > 0) return { kind: 'stuck', places };
  showAgain(work);
  return { kind: 'safe', isWithheld: [...work.isWithheld], cost: costOf(work) };
}

function costOf({ problem, isWithheld }: Withholding): number {
  return problem.cost.reduce((sum, cost, place) => (isWithheld[place] === true ? sum + cost : sum), 0);
}

/** Shows whatever is withheld needlessly, the dearest first. Once refused, refused for good: less is withheld later. */
function showAgain(work: Withholding): void {
  const { cost, isOpen } = work.problem;
  const places = isOpen.flatMap((is, place) => (is && work.isWithheld[place] === true ? [place] : []));
  for (const place of places.toSorted((one, other) => (cost[other] ?? 0) - (cost[one] ?? 0))) tryToShow(work, place);
}

function tryToShow(work: Withholding, place: number): void {
  if (isPlainlyNeeded(work, place)) return;
  const before = work.proofs.map((directions) => directions);
  function uses({ steps }: Direction): boolean {
    return steps[place] !== 0;
  }
  const lost = work.proofs[place] ?? [];
  const touched = new Set(lost.flatMap(({ places }) => places));
  work.isWithheld[place] = false;
  for (const each of touched) work.proofs[each] = (before[each] ?? []).filter((direction) => !uses(direction));
  const affected = work.problem.sensitive.filter((each) => touched.has(each));
  if (affected.every((each) => prove(work, each, false))) return;
  work.isWithheld[place] = true;
  for (const each of touched) {
    work.proofs[each] = [...(before[each] ?? []).filter(uses), ...(work.proofs[each] ?? [])];
  }
}

/** In one sum with a sensitive count there must be two others, or one of which whoever knows it learns nothing. */
function isPlainlyNeeded({ problem, isWithheld }: Withholding, place: number): boolean {
  function isLearnt(sensitive: number, others: readonly number[]): boolean {
    const [who] = others;
    if (who === undefined) return true;
    return others.length === 1 && problem.insiders[sensitive]?.some((knowing) => knowing.has(who)) === true;
  }
  return problem.relations.some((terms) => {
    if (!terms.some(([each]) => each === place)) return false;
    const left = terms.map(([each]) => each).filter((each) => each !== place && isWithheld[each] === true);
    const sensitive = left.filter((each) => problem.sensitive.includes(each));
    return sensitive.some((each) =>
      isLearnt(
        each,
        left.filter((other) => other !== each),
      ),
    );
  });
}
