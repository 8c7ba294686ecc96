/** One bar: its parts in the order of the classes; null is a count that is withheld. */
export interface BarRow {
  readonly label: string;
  readonly parts: readonly (number | null)[];
}

/** A part of a bar, as shares of the whole width. */
export interface BarPart {
  /** Which class, by its place. */
  readonly index: number;
  readonly value: number;
  readonly start: number;
  readonly size: number;
}

export interface Bar {
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** Nothing is drawn where any part is withheld: what is left over would give it away. */
  readonly isWithheld: boolean;
}

/**
 * Bars of classes laid end to end from nought.
 * @param scale `count`: as long as their totals, the longest filling the width; `share`: each fills the width
 * @returns starts and sizes between 0 and 1; parts of nought are left out
 */
export function stackedBars(rows: readonly BarRow[], scale: 'count' | 'share'): readonly Bar[] {
  const longest = Math.max(0, ...rows.map(({ parts }) => totalOf(parts) ?? 0));
  return rows.map(({ label, parts }) => {
    const total = totalOf(parts);
    if (total === null) return { label, parts: [], isWithheld: true };
    return { label, parts: partsOf(parts, scale === 'share' ? total : longest), isWithheld: false };
  });
}

function partsOf(values: readonly (number | null)[], whole: number): readonly BarPart[] {
  let before = 0;
  const parts = values.map((value, index) => {
    const part = { index, value: value ?? 0, start: shareOf(before, whole), size: shareOf(value ?? 0, whole) };
    before += value ?? 0;
    return part;
  });
  return parts.filter(({ value }) => value > 0);
}

/** Null when any part is withheld. */
function totalOf(parts: readonly (number | null)[]): number | null {
  return parts.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function shareOf(value: number, whole: number): number {
  return whole === 0 ? 0 : value / whole;
}
