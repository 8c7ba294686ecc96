import { capital, inAList } from '../measure/words.ts';
import { countedSince } from './published.ts';
import type { StandingValue } from './published.ts';
import type { SeriesBreak } from './figure.ts';
import type { DrawnSeries } from './year-line.ts';

/**
 * What a chart says, without judging: more referrals are neither good nor bad. The newest figures, and of one line the
 * least and the most of the years counted in the same way; nothing is set beside a year counted in another.
 * `6,922 referrals to Prevent in England and Wales in the year ending March 2024; in the years read here from 2017 on
 * between 4,915 (2021) and 6,922 (2024)`.
 */
export function nationalMessage(series: readonly DrawnSeries[], breaks: readonly SeriesBreak[]): string {
  const all = series.flatMap(({ figures }) => figures);
  const year = Math.max(...all.map((one) => one.year));
  if (all.length === 0) return 'No figure is read here yet';
  const newest = series.flatMap(({ says, figures }) =>
    figures.filter((one) => one.year === year).map(({ value }) => `${inFigures(value)} ${says}`),
  );
  const before = all.filter((one) => one.year < year);
  const alike = before.filter((one) => countedSince(one.year, breaks) === countedSince(year, breaks));
  return `${capital(inAList(newest))} in the year ending March ${String(year)}${more()}`;

  function more(): string {
    if (before.length > 0 && alike.length === 0)
      return '; counted in a new way, so not to be compared with earlier years';
    if (before.length === 0) return '; no earlier year is read here';
    return series.length === 1 ? rangeOf([...alike, ...all.filter((one) => one.year === year)]) : '';
  }
}

function rangeOf(figures: readonly StandingValue[]): string {
  const [least, most] = [figures.toSorted((a, b) => a.value - b.value), figures.toSorted((a, b) => b.value - a.value)];
  const [low] = least;
  const [high] = most;
  if (low === undefined || high === undefined || low.value === high.value) return '';
  const first = Math.min(...figures.map(({ year }) => year));
  return `; in the years read here from ${String(first)} on between ${named(low)} and ${named(high)}`;
}

function named({ value, year }: StandingValue): string {
  return `${inFigures(value)} (${String(year)})`;
}

function inFigures(value: number): string {
  return value.toLocaleString('en-GB');
}
