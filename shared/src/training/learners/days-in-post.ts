import { dayNumber } from '../../calendar/iso-date.ts';
import { mergedIntervals, overlap } from '../../measure/steps.ts';
import type { Interval, Period } from '../../measure/steps.ts';
import type { Post, StaffList } from './facts.ts';

/**
 * The days on which rows of lists say that somebody is in post in an organisation, in order.
 * @param lists the list that speaks for that organisation on each stretch of days; rows of others say nothing
 */
export function daysInPost(
  posts: readonly Post[],
  lists: readonly Period<StaffList | undefined>[],
): readonly Interval[] {
  const days = lists.flatMap((period) =>
    posts
      .filter(({ batchId }) => batchId === period.value?.batchId)
      .map(({ from, to }) =>
        overlap(period, {
          from: from === null ? -Infinity : dayNumber(from),
          to: to === null ? Infinity : dayNumber(to),
        }),
      ),
  );
  return mergedIntervals(days);
}
