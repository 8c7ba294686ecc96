import { costOf } from './cost.ts';
import type { LinearSystem, Relation, Unknown } from './linear-system.ts';
import { insidersOf } from './insiders.ts';
import type { InsiderRule } from './insiders.ts';
import type { Problem } from './problem.ts';

/** What is known of an unknown before anything is decided: `idle` stands in no table. */
export type Standing = 'known' | 'withheld' | 'open' | 'idle';

/** A part of a system that says nothing about the rest of it. */
export interface Part {
  readonly problem: Problem;
  /** By place in the problem: the unknowns that are this count. */
  readonly members: readonly (readonly number[])[];
}

interface Given {
  readonly standing: readonly Standing[];
  readonly threshold: number;
  readonly insiders?: InsiderRule;
}

/**
 * The parts of a system that hold a sensitive count.
 * @returns also `lost`: counts that must be withheld and are the same as one that is known
 */
export function partsOf(
  system: LinearSystem,
  given: Given,
): { readonly parts: readonly Part[]; readonly lost: readonly number[] } {
  const { relations } = system;
  const unknowns = withSmallChanges(system.unknowns, given.threshold);
  // Where counts were corrected, a 0 of one release is not surely one of the next: then nothing goes by it.
  const isCorrected = system.unknowns.some(({ kind }) => kind === 'correction');
  function isNobody(place: number): boolean {
    return !isCorrected && given.standing[place] === 'known' && unknowns[place]?.count === 0;
  }
  const headOf = grouped(unknowns.length, twins(relations, isNobody));
  const members = membersOf(headOf);
  const standing = headOf.map((head) => plainest((members.get(head) ?? []).map((each) => given.standing[each])));
  const lost = headOf.flatMap((_, each) =>
    standing[each] === 'known' && given.standing[each] === 'withheld' ? [each] : [],
  );
  // What is known does not change, so the rest must make up for each other.
  const left = relations.map((terms) => summed(terms, headOf).filter(([each]) => standing[each] !== 'known'));
  const useful = left.filter((terms) => terms.length > 0);
  const linked = membersOf(grouped(unknowns.length, useful));
  const whole = { insiders: insidersOf, ...given, unknowns, members, standing };
  const byPart = Map.groupBy(useful, (terms) => terms[0]?.[0] ?? -1);
  const parts = [...linked.values()].flatMap((linkedPlaces) => {
    const heads = linkedPlaces.filter((each) => headOf[each] === each && standing[each] !== 'known');
    const part = partOf(heads, { ...whole, relations: heads.flatMap((head) => byPart.get(head) ?? []) });
    return part.problem.sensitive.length > 0 ? [part] : [];
  });
  return { parts, lost };
}

/**
 * A correction by 1 to t−1 tells of as few people as the difference of two periods does, and is protected like one. Its
 * reader is taken to know no more than that it is no larger than t−1.
 */
function withSmallChanges(unknowns: readonly Unknown[], threshold: number): readonly Unknown[] {
  return unknowns.map((unknown) => {
    if (unknown.kind !== 'correction' || !isSmall(unknown.count, threshold)) return unknown;
    return { ...unknown, least: 1 - threshold, most: threshold - 1 };
  });
}

/**
 * Counts that are one under two names: a region with a single council, or a total of which all else is shown to be
 * nobody. Who knows the one knows the other, and has learnt of nobody else.
 */
function twins(relations: readonly Relation[], isNobody: (place: number) => boolean): readonly Relation[] {
  return relations
    .map((terms) => terms.filter(([place]) => !isNobody(place)))
    .filter((terms) => terms.length === 2 && terms[0]?.[1] === -(terms[1]?.[1] ?? 0));
}

/** @returns of each place the first of those that relations join it with */
function grouped(size: number, relations: readonly Relation[]): readonly number[] {
  const above = Array.from({ length: size }, (_, place) => place);
  function headOf(place: number): number {
    let head = place;
    while (above[head] !== head) head = above[head] ?? head;
    above[place] = head;
    return head;
  }
  for (const terms of relations) {
    const [first, ...others] = terms.map(([place]) => headOf(place));
    for (const other of others) {
      const [low, high] = [headOf(first ?? other), headOf(other)].toSorted((one, next) => one - next);
      if (low !== undefined && high !== undefined) above[high] = low;
    }
  }
  return above.map((_, place) => headOf(place));
}

function membersOf(headOf: readonly number[]): ReadonlyMap<number, readonly number[]> {
  return Map.groupBy(
    headOf.map((_, place) => place),
    (place) => headOf[place] ?? place,
  );
}

const plainness = ['known', 'withheld', 'open', 'idle'] as const;

/** Of one count under several names: known by one is known, and withheld by one is withheld. */
function plainest(standing: readonly (Standing | undefined)[]): Standing {
  return plainness.find((each) => standing.includes(each)) ?? 'idle';
}

function summed(terms: Relation, headOf: readonly number[]): Relation {
  const sums = new Map<number, number>();
  for (const [place, times] of terms) {
    const head = headOf[place] ?? place;
    sums.set(head, (sums.get(head) ?? 0) + times);
  }
  return [...sums].filter(([, times]) => times !== 0);
}

interface Whole {
  readonly unknowns: readonly Unknown[];
  readonly members: ReadonlyMap<number, readonly number[]>;
  readonly standing: readonly Standing[];
  readonly relations: readonly Relation[];
  readonly threshold: number;
  readonly insiders: InsiderRule;
}

function partOf(
  heads: readonly number[],
  { unknowns, members, standing, relations, threshold, insiders }: Whole,
): Part {
  const placeOf = new Map(heads.map((head, place) => [head, place]));
  const same = heads.map((head) => members.get(head) ?? []);
  const own = heads.flatMap((head) => unknowns[head] ?? []);
  const all = same.map((each) => each.flatMap((member) => unknowns[member] ?? []));
  const isOpen = heads.map((head) => standing[head] === 'open');
  return {
    members: same,
    problem: {
      relations: relations.map((terms) => terms.map(([head, times]) => [placeOf.get(head) ?? -1, times] as const)),
      counts: own.map(({ count }) => count),
      least: all.map((each) => Math.max(...each.map(({ least, count }) => least - count))),
      most: all.map((each) => Math.min(...each.map(({ most, count }) => most - count))),
      cost: all.map((each, place) => (isOpen[place] === true ? Math.max(...each.map(costOf)) : 0)),
      isOpen,
      sensitive: all.flatMap((each, place) => (each.some((one) => isSensitive(one, threshold)) ? [place] : [])),
      insiders: insiders(all),
      threshold,
    },
  };
}

const isWorkedOut: Readonly<Record<Unknown['kind'], boolean>> = {
  cell: true,
  difference: true,
  rest: true,
  correction: true,
  total: false,
  gap: false,
  absent: false,
};

/** Counts below the threshold of a table, and what can be worked out as a difference of counts that were shown. */
function isSensitive({ kind, count }: Unknown, threshold: number): boolean {
  return isWorkedOut[kind] && isSmall(count, threshold);
}

/** Whether it counts so few people that they could be known by it. */
export function isSmall(count: number, threshold: number): boolean {
  return count >= 1 && count < threshold;
}
