import type { QuarterCounts } from './counts.ts';
import type { ChannelRelease } from './release.ts';

/**
 * What is kept behind the wall, by kind, each in the shape of its own file. No kind holds a row for a person, crosses one
 * breakdown with another, or takes words about a case.
 */
export interface ChannelFacts {
  counts: QuarterCounts;
  release: ChannelRelease;
}

export type ChannelKind = keyof ChannelFacts;

/** One fact as it was recorded. */
export type ChannelFact<Kind extends ChannelKind = ChannelKind> = ChannelFacts[Kind] & {
  readonly factId: string;
  readonly recordedAt: string;
};
