import type { IsoDate } from '../calendar/iso-date.ts';

/** A count of people that may or may not be known, and what it really is. */
export interface Unknown {
  /**
   * `cell` stands in a table; `total` is one that a table leaves out; `difference` lies between other periods (the months
   * between two); `rest` is what is left of a total, under its labels though other people; `gap` lies between periods that
   * nothing links, and how many it really are is not known; `absent` is a row that a whole table does not have, so nobody; `correction` is by how
   * much two releases disagree.
   */
  readonly kind: 'cell' | 'total' | 'difference' | 'rest' | 'gap' | 'absent' | 'correction';
  readonly counting: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** `Level` and label of all that are not totals, in the order of levels. */
  readonly labels: readonly (readonly [level: string, label: string])[];
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** Unknowns by place, each so many times: together they are 0. */
export type Relation = readonly (readonly [unknown: number, times: number])[];

/** Whole numbers of which all that tables say about each other is known. */
export interface LinearSystem {
  readonly unknowns: readonly Unknown[];
  readonly relations: readonly Relation[];
  /** For each table in order, for each of its cells in order: which unknown it is. */
  readonly places: readonly (readonly number[])[];
}

/** An unknown on its way into a system. */
export interface SystemDraft {
  readonly unknowns: Unknown[];
  readonly relations: Relation[];
}

export function addUnknown({ unknowns }: SystemDraft, unknown: Unknown): number {
  unknowns.push(unknown);
  return unknowns.length - 1;
}

/**
 * Adds that the terms make 0. Where they do not, two releases disagree: then they do so by a correction, counted from 0
 * whichever way it goes, of which the reader is taken to know that it is no larger than it is.
 */
export function addRelation(draft: SystemDraft, terms: Relation): void {
  const left = terms.reduce((sum, [unknown, times]) => sum + times * (draft.unknowns[unknown]?.count ?? 0), 0);
  const [first] = terms;
  const like = first && draft.unknowns[first[0]];
  if (left === 0 || like === undefined) {
    draft.relations.push(terms);
    return;
  }
  const size = Math.abs(left);
  const correction = addUnknown(draft, { ...like, kind: 'correction', count: size, least: -size, most: size });
  draft.relations.push([...terms, [correction, -Math.sign(left)]]);
}

/** Leaves out what says nothing: a total that no table shows and that stands in one sum alone. */
export function withoutIdleTotals({ unknowns, relations }: SystemDraft): readonly Relation[] {
  const uses = new Map<number, number>();
  for (const [unknown] of relations.flat()) uses.set(unknown, (uses.get(unknown) ?? 0) + 1);
  function isIdle(terms: Relation): boolean {
    const totals = terms.filter(([, times]) => times === -1);
    const [total] = totals[0] ?? [-1];
    const isSum = totals.length === 1 && terms.every(([unknown, times]) => unknown === total || times === 1);
    const isWhole = terms.every(([unknown]) => (unknowns[unknown]?.least ?? -1) >= 0);
    return isSum && isWhole && unknowns[total]?.kind === 'total' && uses.get(total) === 1;
  }
  const left = relations.filter((terms) => !isIdle(terms));
  return left.length === relations.length ? left : withoutIdleTotals({ unknowns, relations: left });
}
