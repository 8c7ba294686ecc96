import type { Relation } from './linear-system.ts';

/** What one reader knows who is counted in it or keeps its list: the places of these counts. */
export type Knowing = ReadonlySet<number>;

/** Counts that say something about each other, by place; what is known does not change and is not among them. */
export interface Problem {
  readonly relations: readonly Relation[];
  /** The real count. */
  readonly counts: readonly number[];
  /** The furthest that each may change, downwards (negative) and upwards. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** What it costs to withhold it; nothing where it is withheld in any case. */
  readonly cost: readonly number[];
  /** Whether it may yet be shown. */
  readonly isOpen: readonly boolean[];
  /** Those of which no reader may know more than that they are below the threshold. */
  readonly sensitive: readonly number[];
  /** By place: what each of those knows who must not learn it. */
  readonly insiders: readonly (readonly Knowing[])[];
  readonly threshold: number;
}

/** Whether there are too many counts to look for the last few per cent. */
export function isLarge({ counts }: Problem): boolean {
  return counts.length > 80;
}
