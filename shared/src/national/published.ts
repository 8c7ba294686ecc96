import { byDay } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { percentOf } from '../measure/percentage.ts';
import type { NationalValue, SeriesBreak } from './figure.ts';

interface AskedDays {
  readonly asAt: IsoDate;
  readonly knownAt: IsoDate | null;
}

/** A year's figure as it stood on a day. */
export interface StandingValue extends NationalValue {
  /** What was published before it, where that was another number. */
  readonly first: NationalValue | null;
}

/** The last day whose publications are shown: nothing is of a later day than either of the two. */
export function lastDayShown({ asAt, knownAt }: AskedDays): IsoDate {
  return knownAt !== null && knownAt < asAt ? knownAt : asAt;
}

/**
 * The figures of a series as they stood on a day, by year: of each the value published last by then, and the first one
 * beside it where it was revised. A value whose first day of publication is not known stands from the day by which it
 * was public, so that no figure is ever shown before it was there.
 */
export function publishedBy(values: readonly NationalValue[], days: AskedDays): readonly StandingValue[] {
  const last = lastDayShown(days);
  const byYear = Map.groupBy(
    values.filter(({ day }) => day <= last).toSorted((a, b) => byDay(a.day, b.day)),
    ({ year }) => year,
  );
  return [...byYear.values()].flatMap(standing).toSorted((a, b) => a.year - b.year);
}

function standing(values: readonly NationalValue[]): readonly StandingValue[] {
  const [first] = values;
  const now = values.at(-1);
  if (first === undefined || now === undefined) return [];
  return [{ ...now, first: first.value === now.value ? null : first }];
}

/** Percent of those of whom the thing is known; null where it is not said how many those are. */
export function shareOf({ value, of }: Pick<NationalValue, 'value' | 'of'>): number | null {
  return of === null ? null : percentOf(value, of);
}

/** The year in which the way of counting of a year began; of years before every break, nought. */
export function countedSince(year: number, breaks: readonly SeriesBreak[]): number {
  return Math.max(0, ...breaks.map(({ from }) => from).filter((from) => from <= year));
}
