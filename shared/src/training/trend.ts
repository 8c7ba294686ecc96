import { dayNumber, monthEndsTo } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { combine } from '../measure/steps.ts';
import type { Steps } from '../measure/steps.ts';
import { tallyAt } from '../measure/tally.ts';
import type { CoverageCounts } from './coverage-counts.ts';
import { reachedClasses, trainingClasses } from './standing.ts';
import type { SchoolTimeline } from './timeline.ts';

/** Coverage at the end of a month, or at the day asked for in the last; null is a gap, never nought. */
export type TrendPoint = { readonly on: IsoDate; readonly counts: CoverageCounts | null };

export type TrendQuestion = {
  readonly asAt: IsoDate;
  readonly months: number;
  /** The date of the first register; no month that ended before it is known. */
  readonly knownFrom: IsoDate | null;
};

/** Coverage at the ends of the months up to a day, in one sweep over the schools' histories. */
export function coverageTrend(
  timelines: readonly SchoolTimeline[],
  { asAt, months, knownFrom }: TrendQuestion,
): readonly TrendPoint[] {
  const ends = monthEndsTo(asAt, months);
  const known = ends.filter((day) => knownFrom !== null && day >= knownFrom);
  const counts = countsOn(timelines, known.map(dayNumber));
  const gaps = ends.slice(0, ends.length - known.length);
  return [
    ...gaps.map((on) => ({ on, counts: null })),
    ...known.map((on, index) => ({ on, counts: counts[index] ?? null })),
  ];
}

function countsOn(timelines: readonly SchoolTimeline[], days: readonly number[]): readonly CoverageCounts[] {
  const schools = tallyAt(
    timelines.map(({ scope }) => scope),
    { keys: ['in-scope'], days },
  );
  const reached = tallyAt(
    inScope(timelines, (each) => each.reached),
    { keys: reachedClasses, days },
  );
  const upToDate = tallyAt(
    inScope(timelines, (each) => each.upToDate),
    { keys: trainingClasses, days },
  );
  const staff = tallyAt(
    inScope(timelines, (each) => each.staff),
    { keys: trainingClasses, days },
  );
  const dsl = tallyAt(
    inScope(timelines, (each) => each.dsl),
    { keys: trainingClasses, days },
  );
  return days.map((_, index) => ({
    inScope: schools(index)['in-scope'],
    reached: reached(index),
    upToDate: upToDate(index),
    staff: staff(index),
    dsl: dsl(index),
  }));
}

/** A measure of each school, null on the days when the school is not counted. */
function inScope<K extends string>(
  timelines: readonly SchoolTimeline[],
  measureOf: (timeline: SchoolTimeline) => Steps<K>,
): readonly Steps<K | null>[] {
  return timelines.map((timeline) =>
    combine(timeline.scope, measureOf(timeline), (scope, each) => (scope === 'in-scope' ? each : null)),
  );
}
