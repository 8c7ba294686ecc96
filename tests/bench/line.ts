/** One line that a bench prints: a ratio measured in one run, and the limit it is held against. */
export interface BenchLine {
  /** The figure's name in the design's list of targets. */
  readonly id: `P${number}`;
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  /** The value must be at least the limit; otherwise at most. */
  readonly isAtLeast: boolean;
  /** What was measured on both sides, with its units. */
  readonly detail: string;
}

export function isMet({ value, limit, isAtLeast }: BenchLine): boolean {
  return isAtLeast ? value >= limit : value <= limit;
}
