import { codeListOf } from '@due-regard/shared/channel/code-lists.ts';
import type { CountCode } from '@due-regard/shared/channel/code-lists.ts';
import { channelBreakdowns } from '@due-regard/shared/channel/breakdown.ts';
import type { ChannelBreakdown } from '@due-regard/shared/channel/breakdown.ts';
import type { QuarterCounts } from '@due-regard/shared/channel/counts.ts';
import type { QuarterReply } from '@due-regard/shared/channel/counts-api.ts';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';

export type AnswerReply = QuarterReply['answers'][number];

export function answerOf({ answers }: QuarterReply, breakdown: ChannelBreakdown): AnswerReply {
  const nothing: AnswerReply = { breakdown, standing: 'not-entered', counts: {}, factId: null };
  return answers.find((one) => one.breakdown === breakdown) ?? nothing;
}

/** What a quarter is counted by, in the words of its own period. */
export function codesOf(breakdown: ChannelBreakdown, quarter: IsoDate): readonly CountCode[] {
  return codeListOf(breakdown, quarter)?.codes ?? [];
}

/** Whether something of the quarter is still to be entered. */
export function hasGap({ answers }: QuarterReply): boolean {
  return answers.some(({ standing }) => standing === 'not-entered' || standing === 'in-part');
}

/** What was said of a quarter, as the rules take it. */
export function saidOf(quarter: QuarterReply): readonly QuarterCounts[] {
  return channelBreakdowns.flatMap((breakdown) => {
    const { standing, counts } = answerOf(quarter, breakdown);
    if (standing === 'not-entered') return [];
    const answer = standing === 'held-elsewhere' ? 'held-elsewhere' : 'entered';
    return [{ quarter: quarter.quarter, breakdown, answer, counts }];
  });
}
