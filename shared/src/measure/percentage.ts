/**
 * `90 %`, `89.2 %`: one decimal, dropped when it is nought. Rounding never makes all of what is not all, nor none of
 * what is some.
 * @param part from 0 to `whole`; 0 of 0 is `0 %`
 */
export function percentage(part: number, whole: number): string {
  return `${String(percentOf(part, whole))} %`;
}

/** The number that {@link percentage} prints, for a chart that must say the same as the words. */
export function percentOf(part: number, whole: number): number {
  return tenthsOf(part, whole) / 10;
}

function tenthsOf(part: number, whole: number): number {
  if (part <= 0) return 0;
  if (part >= whole) return 1000;
  return Math.min(999, Math.max(1, Math.round((part * 1000) / whole)));
}
