import { counted } from '@due-regard/shared/measure/words.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import type { ReplyOf } from '../api.ts';
import { withheldWords } from './withheld-words.ts';

export type AgenciesReply = ReplyOf<typeof planApi.agencies>;

const actions = ['action', 'actions'] as const;

/** Why no agency stands in the list. */
export function noAgencyWords(withheld: number): string {
  if (withheld === 0) return 'No action names a lead agency by this date.';
  return `No action that is shown to you names a lead agency by this date. ${withheldWords(withheld, actions)}`;
}

interface Waiting {
  readonly agencies: readonly Pick<AgenciesReply['agencies'][number], 'requests'>[];
  readonly withheld: number;
}

/** How many lead, and how many of them have not answered, as far as the reader may know. */
export function waitingWords({ agencies, withheld }: Waiting): string {
  const lead = counted(agencies.length, ['agency leads', 'agencies lead']);
  const shown = withheld === 0 ? 'actions' : 'actions that are shown to you';
  const rest = withheld === 0 ? '' : ` ${withheldWords(withheld, actions)}`;
  const sent = agencies.map(({ requests }) => requests).filter((requests) => requests !== null);
  if (sent.length < agencies.length) return `${lead} ${shown}; what they were asked is not shown to you.${rest}`;
  const waiting = sent.filter((requests) => {
    const last = requests.at(-1);
    return last !== undefined && last.answered < last.asked;
  });
  if (waiting.length === 0) return `${lead} ${shown}; none has an answer outstanding.${rest}`;
  return `${lead} ${shown}; ${counted(waiting.length, ['has', 'have'])} an answer outstanding.${rest}`;
}
