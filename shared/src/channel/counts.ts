import type { IsoDate } from '../calendar/iso-date.ts';

/** The one-way breakdowns that are kept; none is ever crossed with another. */
export const channelBreakdowns = ['sector', 'concern', 'stage', 'reviews', 'sharing'] as const;
export type ChannelBreakdown = (typeof channelBreakdowns)[number];

/** `held-elsewhere`: held in the Home Office system, not entered here; it counts as answered. */
export const countAnswers = ['entered', 'held-elsewhere'] as const;
export type CountAnswer = (typeof countAnswers)[number];

/** What was said of one quarter by one breakdown: counts by the codes in force then. No words, and no row for a person. */
export interface QuarterCounts {
  /** The first day of the quarter: 1 January, April, July or October. */
  readonly quarter: IsoDate;
  readonly breakdown: ChannelBreakdown;
  readonly answer: CountAnswer;
  /** Whole numbers from 0 by code; empty where they are held elsewhere. */
  readonly counts: Readonly<Record<string, number>>;
}
