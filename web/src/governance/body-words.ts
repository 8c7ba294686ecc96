import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { BodyReply, MeetingReply } from '@due-regard/shared/governance/api.ts';
import { everyMonthsWords } from '@due-regard/shared/governance/cadence-words.ts';
import { isYetToBeHeld } from '@due-regard/shared/governance/meeting.ts';
import type { MeetingState } from '@due-regard/shared/governance/meeting.ts';
import type { MeetingStanding } from '@due-regard/shared/governance/standing.ts';
import type { TagWords } from '../design-system/Tag.tsx';
import { awayWords } from '../registers/register-words.ts';

/** Short enough for a telephone; the sentence on the body's page says the rest. */
export const standingTags: Readonly<Record<MeetingStanding, TagWords>> = {
  'not-said': { label: 'How often: not said', colour: 'grey' },
  'in-time': { label: 'Meets in time', colour: 'green' },
  missed: { label: 'Meeting missed', colour: 'red' },
  'end-passed': { label: 'Last day passed', colour: 'red' },
  ended: { label: 'Ended', colour: 'grey' },
};

export const stateTags: Readonly<Record<MeetingState, TagWords>> = {
  planned: { label: 'Planned', colour: 'blue' },
  held: { label: 'Held', colour: 'green' },
  cancelled: { label: 'Cancelled', colour: 'grey' },
  'not-said': { label: 'Not recorded whether held', colour: 'yellow' },
};

/** What may be linked of a meeting, in the order in which it comes to be. */
export const meetingLinks = [
  { name: 'agendaLink', text: 'Agenda', isBefore: true },
  { name: 'papersLink', text: 'Papers', isBefore: true },
  { name: 'minutesLink', text: 'Minutes', isBefore: false },
  { name: 'webcastLink', text: 'Webcast', isBefore: false },
] as const;

/** What is linked of a meeting, as far as it can have been there on the day in view. */
export function linksOf(meeting: MeetingReply): readonly { readonly text: string; readonly href: string }[] {
  return meetingLinks
    .filter(({ isBefore }) => isBefore || !isYetToBeHeld(meeting))
    .flatMap(({ name, text }) => (meeting[name] === null ? [] : [{ text, href: meeting[name] }]));
}

/** The names of a body's fields, as forms and histories call them. */
export const bodyFieldNames: Readonly<Record<string, string>> = {
  name: 'Name',
  kind: 'Kind',
  purpose: 'Purpose',
  meetsEveryMonths: 'How often it meets',
  termsReviewDue: 'Terms of reference to be reviewed by',
  endedOn: 'Last day',
  link: 'Link',
  publication: 'Who may read it',
};

type Met = Pick<BodyReply, 'standing' | 'meetsEveryMonths' | 'lastHeldOn' | 'nextOn' | 'meetsBy' | 'endedOn'>;

/** One sentence: `Meets every 6 months; last held on 16 January 2018, next on 12 July 2018, in 121 days.` */
export function bodySentence(body: Met, asAt: IsoDate): string {
  const { standing, meetsEveryMonths, lastHeldOn, nextOn, endedOn } = body;
  const held = lastHeldOn === null ? 'no meeting is recorded as held' : `last held on ${longDate(lastHeldOn)}`;
  if (standing === 'ended') return `It ended on ${longDate(endedOn ?? asAt)}; ${held}.`;
  const often =
    meetsEveryMonths === null ? 'How often it meets is not recorded' : `Meets ${everyMonthsWords(meetsEveryMonths)}`;
  const next = nextOn === null ? 'no next one is planned' : `next on ${longDate(nextOn)}, ${awayWords(nextOn, asAt)}`;
  const { before, after } = endWords(body, asAt);
  return `${before}${often}; ${held}, ${next}${missedWords(body, asAt)}${after}.`;
}

/** An end that has passed comes first, for nothing else is so urgent; one that is planned comes last. */
function endWords({ standing, endedOn }: Met, asAt: IsoDate): { readonly before: string; readonly after: string } {
  if (endedOn === null) return { before: '', after: '' };
  const day = `${longDate(endedOn)}, ${awayWords(endedOn, asAt)}`;
  return standing === 'end-passed'
    ? { before: `Its last day was to be ${day}; nobody has said that it ended. `, after: '' }
    : { before: '', after: `; its last day is ${day}` };
}

function missedWords({ standing, meetsBy }: Met, asAt: IsoDate): string {
  if (meetsBy === null) return standing === 'missed' ? '; a meeting was missed' : '';
  if (meetsBy >= asAt) return '';
  return `; it was to meet by ${longDate(meetsBy)}, ${awayWords(meetsBy, asAt)}`;
}
