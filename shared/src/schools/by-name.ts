const collator = new Intl.Collator('en-GB', { numeric: true });

/**
 * The one order of names, as a British reader looks them up: capitals and accents aside, and "School 2" before
 * "School 10". Databases order by rules of their own, so names are put in order after they are read.
 * @example schools.toSorted((a, b) => byName(a.name, b.name))
 */
export function byName(left: string, right: string): number {
  return collator.compare(left, right) || Number(left > right) - Number(left < right);
}
