import type { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { dayShown, monthShown } from '@due-regard/shared/measure/projection-words.ts';
import { percentOf } from '@due-regard/shared/measure/percentage.ts';
import type { ReplyOf } from '../../api.ts';
import { isCounted } from '../../measure/audience-words.ts';

type DayShown = Parameters<typeof dayShown>[0];

export type Trend = ReplyOf<typeof audienceApi.trend>['trends'][number];

/** A percentage for each month; null where nothing is known, or nobody has said how many were in post. */
export function shareValues({ points }: Trend): readonly (number | null)[] {
  return points.map(({ counts }) =>
    counts !== null && isCounted(counts) ? percentOf(counts.trained, counts.posts) : null,
  );
}

interface KnownMonth {
  readonly value: number;
  readonly month: string;
}

/**
 * The title of a trend, which is all that some hear of it: both ends, the largest step where there are several, and how
 * many months are missing. `Council staff up to date rose from 25 % in April 2018 to 76.1 % in June 2019, with the largest
 * step from 25 % in January 2019 to 70 % in February 2019; of 21 of the 36 months no share is known`.
 */
export function trendMessage(trend: Trend, provenance: DayShown): string {
  const known = shareValues(trend).flatMap((value, index) => {
    const on = trend.points[index]?.on;
    return value === null || on === undefined ? [] : [{ value, month: monthShown(on, provenance) }];
  });
  const missing = trend.points.length - known.length;
  const gaps =
    missing === 0 || known.length === 0
      ? ''
      : `; of ${String(missing)} of the ${String(trend.points.length)} months no share is known`;
  return `${endsOf(trend, known)}${largestStep(known)}${gaps}`;
}

/** The two months between which it changed most; a trend of two months is that step itself. */
function largestStep(known: readonly KnownMonth[]): string {
  const steps = known.slice(1).map((to, index) => ({ from: known[index] ?? to, to }));
  if (steps.length < 2) return '';
  const [most] = steps.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (most === undefined || sizeOf(most) === 0) return '';
  return `, with the largest step from ${String(most.from.value)} % in ${most.from.month} to ${String(most.to.value)} % in ${most.to.month}`;
}

function sizeOf({ from, to }: { readonly from: KnownMonth; readonly to: KnownMonth }): number {
  return Math.abs(to.value - from.value);
}

function endsOf({ audience }: Trend, known: readonly KnownMonth[]): string {
  const what = `${audienceNames[audience]} up to date`;
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return `${what}: of no month is a share known yet`;
  if (known.length === 1) return `${what}: ${String(last.value)} % in ${last.month}, the only month known`;
  if (first.value === last.value)
    return `${what} stood at ${String(last.value)} % in ${first.month} and in ${last.month}`;
  const verb = last.value > first.value ? 'rose' : 'fell';
  return `${what} ${verb} from ${String(first.value)} % in ${first.month} to ${String(last.value)} % in ${last.month}`;
}

/** Why months are missing; undefined where none is. */
export function gapNote(trends: readonly Trend[]): string | undefined {
  if (trends.every((trend) => shareValues(trend).every((value) => value !== null))) return undefined;
  return 'No line is drawn where no list of staff and no number of posts had been brought: nothing is known of those months, which is not nought.';
}

/** `Percentage of the people in post at the ends of 36 months, the last on 10 June 2019`. */
export function trendSubtitle(trends: readonly Trend[], provenance: DayShown): string {
  const months = trends[0]?.points.length ?? 0;
  return `Percentage of the people in post at the ends of ${String(months)} months, the last on ${dayShown(provenance)}`;
}
