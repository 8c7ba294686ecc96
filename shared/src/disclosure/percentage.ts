import { withheld } from './count-table.ts';

/** A count of a protected table: a number of people, or the mark of one that is withheld. */
export type ShownCount = number | typeof withheld;

/**
 * What share of the whole a part is, from counts as they may be given away.
 * @returns per cent, to the nearest whole one; the mark where either is withheld, since with the other the percentage
 *   would tell it; null where there is nobody to be a part of
 */
export function percentageOf(part: ShownCount, whole: ShownCount): ShownCount | null {
  if (part === withheld || whole === withheld) return withheld;
  return whole === 0 ? null : Math.round((100 * part) / whole);
}
