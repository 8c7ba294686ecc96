import type { QuarterCounts } from './counts.ts';
import type { ChannelRelease } from './release.ts';
import type { PanelAgency } from './panel/agencies.ts';
import type { MeetingNumbers, PanelMeeting } from './panel/meeting.ts';
import type { PanelRequest } from './panel/request.ts';
import type { PanelStatement } from './panel/statement.ts';
import type { PanelAccess, PanelTraining } from './panel/training.ts';

/**
 * What is kept behind the wall, by kind, each in the shape of its own file. No kind holds a row for a person or crosses one
 * breakdown with another, and none asks for words about a case. A request is one for each asking, and says not about whom.
 */
export interface ChannelFacts {
  counts: QuarterCounts;
  release: ChannelRelease;
  agency: PanelAgency;
  meeting: PanelMeeting;
  numbers: MeetingNumbers;
  training: PanelTraining;
  access: PanelAccess;
  request: PanelRequest;
  statement: PanelStatement;
}

export type ChannelKind = keyof ChannelFacts;

/** One fact as it was recorded. */
export type ChannelFact<Kind extends ChannelKind = ChannelKind> = ChannelFacts[Kind] & {
  readonly factId: string;
  readonly recordedAt: string;
};
