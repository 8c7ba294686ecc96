import { longDate, monthAndYear } from '@due-regard/shared/calendar/words.ts';
import type { audienceApi } from '@due-regard/shared/training/learners/api.ts';
import { audienceNames } from '@due-regard/shared/training/learners/audience.ts';
import { percentOf } from '@due-regard/shared/measure/percentage.ts';
import type { ReplyOf } from '../../api.ts';
import { isCounted } from '../../measure/audience-words.ts';

export type Trend = ReplyOf<typeof audienceApi.trend>['trends'][number];

/** A percentage for each month; null where nothing is known, or nobody has said how many were in post. */
export function shareValues({ points }: Trend): readonly (number | null)[] {
  return points.map(({ counts }) =>
    counts !== null && isCounted(counts) ? percentOf(counts.trained, counts.posts) : null,
  );
}

/** The title of a trend: `Council staff up to date rose from 61.3 % in March 2017 to 82.5 % in June 2018`. */
export function trendMessage(trend: Trend): string {
  const what = `${audienceNames[trend.audience]} up to date`;
  const known = shareValues(trend).flatMap((value, index) => {
    const on = trend.points[index]?.on;
    return value === null || on === undefined ? [] : [{ value, month: monthAndYear(on) }];
  });
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
export function trendSubtitle(trends: readonly Trend[]): string {
  const points = trends[0]?.points ?? [];
  const last = points.at(-1);
  return `Percentage of the people in post at the ends of ${String(points.length)} months${last === undefined ? '' : `, the last on ${longDate(last.on)}`}`;
}
