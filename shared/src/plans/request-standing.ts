import { daysBetween } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { AgencyReply, AgencyRequest } from './action.ts';

/** What has come of a request on a day. Whole numbers of actions, each counted once. */
export type RequestStanding = {
  readonly asked: number;
  readonly answered: number;
  readonly lastRepliedOn: IsoDate | null;
  /** Days after the day of reply: until all of it is here they go on. */
  readonly daysLate: number;
};

/** What was asked, what of it came back up to a day, and how many days late. */
export function requestStanding(
  { requestId, replyBy, actions }: AgencyRequest,
  replies: readonly AgencyReply[],
  asAt: IsoDate,
): RequestStanding {
  const own = replies.filter((reply) => reply.requestId === requestId && reply.repliedOn <= asAt);
  const open = new Set(actions);
  const asked = open.size;
  let completedOn: IsoDate | null = null;
  for (const { repliedOn, actions: answered } of own) {
    for (const actionId of answered) open.delete(actionId);
    if (open.size === 0) completedOn ??= repliedOn;
  }
  return {
    asked,
    answered: asked - open.size,
    lastRepliedOn: own.at(-1)?.repliedOn ?? null,
    daysLate: replyBy === null ? 0 : Math.max(0, daysBetween(replyBy, completedOn ?? asAt)),
  };
}
