import { countedSince } from './published.ts';
import type { StandingValue } from './published.ts';
import type { SeriesBreak } from './figure.ts';

/** One series of a chart with what stands in it. */
export interface DrawnSeries {
  readonly id: string;
  readonly name: string;
  /** The words after its number in a sentence. */
  readonly says: string;
  readonly figures: readonly StandingValue[];
}

/** Series year by year: null is a gap, never nought. */
export interface YearLine {
  /** Every year from the first with a figure to the last, those without one included. */
  readonly years: readonly number[];
  /** Places in `years` before which the way of counting changes: no line crosses them. */
  readonly breaksBefore: readonly number[];
  readonly cells: readonly (readonly (StandingValue | null)[])[];
}

/** The figures of some series over the years that they span together. */
export function yearLine(series: readonly Pick<DrawnSeries, 'figures'>[], breaks: readonly SeriesBreak[]): YearLine {
  const known = series.flatMap(({ figures }) => figures.map(({ year }) => year));
  const first = Math.min(...known);
  const years = known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, at) => first + at);
  return {
    years,
    breaksBefore: years.flatMap((year, at) =>
      at > 0 && countedSince(year, breaks) !== countedSince(year - 1, breaks) ? [at] : [],
    ),
    cells: series.map(({ figures }) => years.map((year) => figures.find((one) => one.year === year) ?? null)),
  };
}
