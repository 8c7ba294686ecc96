/** One line over time; null is a gap (not known), never nought. */
export interface TrendSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface TrendDot {
  /** Which moment, by its place. */
  readonly index: number;
  readonly value: number;
  /** From the left edge, 0 to 1. */
  readonly x: number;
  /** From the top edge, 0 to 1: nought is at 1. */
  readonly y: number;
}

export interface TrendLine {
  readonly name: string;
  /** Runs without a gap, each drawn by itself. */
  readonly runs: readonly (readonly TrendDot[])[];
  readonly last: TrendDot | undefined;
}

export interface TrendGeometry {
  readonly maximum: number;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly lines: readonly TrendLine[];
}

export interface TrendOptions {
  /** The top of the scale where it is given by nature: 100 for percentages. Else a round number above the largest. */
  readonly maximum?: number | undefined;
  /** Places at which a new way of counting begins: no line is drawn across them. */
  readonly breaksBefore?: readonly number[] | undefined;
}

/** Lines over equally spaced moments, on a scale that starts at nought. */
export function trendLines(series: readonly TrendSeries[], options: TrendOptions = {}): TrendGeometry {
  const largest = Math.max(0, ...series.flatMap(({ values }) => values.filter((value) => value !== null)));
  const step = roundStep((options.maximum ?? largest) / 4);
  const maximum = options.maximum ?? Math.max(step, Math.ceil(largest / step) * step);
  const count = Math.floor(maximum / step + 1e-9) + 1;
  return {
    maximum,
    ticks: Array.from({ length: count }, (_, index) => ({ value: index * step, y: 1 - (index * step) / maximum })),
    lines: series.map(({ name, values }) => lineOf(name, values, { maximum, breaks: options.breaksBefore ?? [] })),
  };
}

interface Scale {
  readonly maximum: number;
  readonly breaks: readonly number[];
}

function lineOf(name: string, values: readonly (number | null)[], { maximum, breaks }: Scale): TrendLine {
  const runs: TrendDot[][] = [];
  let current: TrendDot[] = [];
  for (const [index, value] of values.entries()) {
    if (value === null || breaks.includes(index) || index === 0) {
      current = [];
      runs.push(current);
    }
    if (value !== null) current.push({ index, value, x: placeOf(index, values.length), y: 1 - value / maximum });
  }
  const drawn = runs.filter((run) => run.length > 0);
  return { name, runs: drawn, last: drawn.at(-1)?.at(-1) };
}

function placeOf(index: number, count: number): number {
  return count < 2 ? 0.5 : index / (count - 1);
}

/** The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below; at least 1, since counts are whole. */
function roundStep(wanted: number): number {
  if (wanted <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-9);
  const factors = power === 1 ? [1, 2, 5, 10] : [1, 2, 2.5, 5, 10];
  return power * (factors.find((factor) => factor * power >= wanted - 1e-9) ?? 10);
}
