import type { IsoDate } from '../calendar/iso-date.ts';
import { addMonths } from '../calendar/iso-date.ts';
import { sameCounts } from './counts.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import type { QuarterCounts } from './counts.ts';
import { isOver, quarterOf, quartersBetween } from './quarter.ts';

/** What was said, and the fact that keeps it. */
export type CountsFact = QuarterCounts & { readonly factId: string };

/** What stands of one breakdown of one quarter, and what is to stand; one of the two at least. */
export interface CountsChange {
  readonly quarter: IsoDate;
  readonly breakdown: ChannelBreakdown;
  readonly was: CountsFact | undefined;
  /** Left out: taken back, so that it is a gap again. */
  readonly becomes: QuarterCounts | undefined;
}

/** Whether something that was entered is corrected or taken back, which needs a reason; to fill a gap needs none. */
export function corrects({ was, becomes }: CountsChange): boolean {
  if (was === undefined) return false;
  return becomes?.answer !== was.answer || takesBack(was.counts, becomes.counts);
}

/** Whether a number that stood becomes another, or none. */
export function takesBack(was: Numbers, becomes: Numbers): boolean {
  return Object.entries(was).some(([code, count]) => count !== undefined && becomes[code] !== count);
}

type Numbers = Readonly<Record<string, number | undefined>>;

/** What stands of a quarter by a breakdown. */
export function standingIn(
  all: readonly CountsFact[],
  { quarter, breakdown }: Pick<QuarterCounts, 'quarter' | 'breakdown'>,
): CountsFact | undefined {
  return all.find((one) => one.quarter === quarter && one.breakdown === breakdown);
}

/** What a whole file says that does not stand so already; of what it does not name it says nothing. */
export function changesTo(standing: readonly CountsFact[], said: readonly QuarterCounts[]): readonly CountsChange[] {
  return said.flatMap((becomes) => {
    const was = standingIn(standing, becomes);
    if (was !== undefined && sameCounts(was, becomes)) return [];
    return [{ quarter: becomes.quarter, breakdown: becomes.breakdown, was, becomes }];
  });
}

/**
 * The quarters that are answered for, the latest first: every one that is over since Channel was agreed, or since the
 * first of which something is entered where that is earlier. One of which nothing is said stays among them as a gap.
 * @param since the day of the agreement
 */
export function quartersListed(
  all: readonly QuarterCounts[],
  { since, asAt }: { readonly since: IsoDate; readonly asAt: IsoDate },
): readonly IsoDate[] {
  const first = [quarterOf(since), ...all.map(({ quarter }) => quarter)].toSorted()[0] ?? quarterOf(since);
  const last = addMonths(quarterOf(asAt), -3);
  return quartersBetween(first, last)
    .filter((quarter) => isOver(quarter, asAt))
    .toReversed();
}
