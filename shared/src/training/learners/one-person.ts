import type { LearnerLink, StaffList } from './facts.ts';

/** The one id that stands for a person, from any of theirs. */
export type PersonOf = (learner: string) => string;

/**
 * Which ids are one person's. Of several lists that link an id the latest holds; an id that it gives to two people is
 * nobody's, since a shared mailbox must not make one of two.
 * @param lists in order of date, the later of one day last
 */
export function personsFrom(links: readonly LearnerLink[], lists: readonly StaffList[]): PersonOf {
  const parents = new Map<string, string>();
  for (const [other, learner] of heldLinks(links, lists)) join(parents, other, learner);
  return (learner) => rootOf(parents, learner);
}

function heldLinks(links: readonly LearnerLink[], lists: readonly StaffList[]): ReadonlyMap<string, string> {
  const places = new Map(lists.map(({ batchId }, place) => [batchId, place]));
  const latest = new Map<string, { readonly place: number; readonly learner: string | null }>();
  for (const { other, learner, batchId } of links) {
    const place = places.get(batchId);
    const known = latest.get(other);
    if (place === undefined || (known !== undefined && known.place > place)) continue;
    const isShared = known?.place === place && known.learner !== learner;
    latest.set(other, { place, learner: isShared ? null : learner });
  }
  const held = [...latest].flatMap(([other, { learner }]): (readonly [string, string])[] =>
    learner === null ? [] : [[other, learner]],
  );
  return new Map(held);
}

/** The smaller id stands for both, so that the order of the links does not matter. */
function join(parents: Map<string, string>, left: string, right: string): void {
  const [a, b] = [rootOf(parents, left), rootOf(parents, right)];
  if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
}

function rootOf(parents: ReadonlyMap<string, string>, learner: string): string {
  let root = learner;
  for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
  return root;
}
