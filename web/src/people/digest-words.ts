import type { DigestState, OwnDigests } from '@due-regard/shared/deadlines/digest-api.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import { inAList } from '@due-regard/shared/measure/words.ts';
import { londonTimeWords } from '../design-system/london-day.ts';

const notSent: Readonly<Record<Exclude<OwnDigests['sending'], 'on'>, string>> = {
  'no-server': 'No mail is sent: no mail server is set up here',
  demonstration: 'No mail is sent: the people of a demonstration are invented',
};

/** Whether one is mailed by a council, in a sentence. */
export function ownDigestWords({ sending, wantsDigests, lastSentOn, nextAt }: OwnDigests): string {
  const last = lastSentOn === null ? '' : ` The last one was sent on ${longDate(lastSentOn)}.`;
  if (!wantsDigests) return `You have stopped these mails.${last}`;
  if (sending !== 'on') return `${notSent[sending]}.${last}`;
  const next = nextAt === null ? '' : ` The next ones go out on ${londonTimeWords(nextAt)}.`;
  return `You are mailed on working days when something of yours is newly overdue or due within 7 days, and once a week.${last}${next}`;
}

/** How the mails of a council stand, in a sentence or two. */
export function digestStateWords({ sending, nextAt, lastDay }: DigestState): string {
  const sentences = [
    ...(sending === 'on' ? [] : [`${notSent[sending]}.`]),
    ...(nextAt === null ? [] : [`The next mails about what falls due go out on ${londonTimeWords(nextAt)}.`]),
    ...(lastDay === null ? [] : [lastDayWords(lastDay)]),
  ];
  return sentences.join(' ');
}

function lastDayWords({ day, sent, waiting, failed, faults }: NonNullable<DigestState['lastDay']>): string {
  const counts = [
    `${String(sent)} sent`,
    ...(waiting === 0 ? [] : [`${String(waiting)} not sent yet`]),
    ...(failed === 0 ? [] : [`${String(failed)} in vain`]),
  ];
  const why = faults.length === 0 ? '' : `, because ${inAList(faults)}`;
  return `On ${longDate(day)}: ${inAList(counts)}${why}.`;
}
