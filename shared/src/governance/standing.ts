import { addDays, addMonths, fromParts, partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { endingAt } from '../strategies/ending.ts';
import type { Ending } from '../strategies/ending.ts';
import type { Body } from './body.ts';
import type { Meeting, MeetingState } from './meeting.ts';

/**
 * How a body keeps to how often it is to meet: nothing said, in time, not met within it, a planned last day that has
 * passed while nobody has said that it ended, or a body no more.
 */
export const meetingStandings = ['not-said', 'in-time', 'missed', 'end-passed', 'ended'] as const;
export type MeetingStanding = (typeof meetingStandings)[number];

export const meetingStandingNames: Readonly<Record<MeetingStanding, string>> = {
  'not-said': 'How often: not said',
  'in-time': 'Meets in time',
  missed: 'Meeting missed',
  'end-passed': 'Last day passed, not said whether it ended',
  ended: 'Ended',
};

type DatedMeeting = Pick<Meeting, 'meetsOn' | 'status'>;
type DatedBody = Pick<Body, 'validFrom' | 'meetsEveryMonths' | 'termsReviewDue' | 'endedOn'>;

/** A body as it stands on a day. */
export type BodyStanding<Held extends DatedMeeting> = {
  readonly standing: MeetingStanding;
  readonly lastHeld: Held | null;
  readonly next: Held | null;
  /** The last day on which it meets within its time; null where that is not said or it has ended. */
  readonly meetsBy: IsoDate | null;
  readonly isTermsReviewOverdue: boolean;
};

/** A meeting as at a date: one that was held later was planned then. */
export function meetingStateAt({ meetsOn, status }: DatedMeeting, asAt: IsoDate): MeetingState {
  if (status === 'cancelled') return 'cancelled';
  if (meetsOn > asAt) return 'planned';
  if (status === 'held') return 'held';
  // On its very day a meeting may still come.
  return meetsOn === asAt ? 'planned' : 'not-said';
}

/** How the end of a body stands on a day, as that of a document does which nothing is to take the place of. */
export function bodyEnding({ validFrom, endedOn }: Pick<Body, 'validFrom' | 'endedOn'>, asAt: IsoDate): Ending {
  return endingAt({ validFrom, endedOn, supersededBy: null }, [], asAt);
}

/** Whether a body is no more, by somebody's word; its last day still counts. */
export function hasEnded(body: Pick<Body, 'validFrom' | 'endedOn'>, asAt: IsoDate): boolean {
  return bodyEnding(body, asAt) === 'over';
}

/**
 * How a body keeps to its meetings on a day. Months are counted whole: who met in January meets in time by the end of
 * July when it is every six months.
 * @param since the first day on which it is known here; one that never met has its time from then
 */
export function bodyStanding<Held extends DatedMeeting>(
  body: DatedBody,
  meetings: readonly Held[],
  { since, asAt }: { readonly since: IsoDate; readonly asAt: IsoDate },
): BodyStanding<Held> {
  const lastHeld = latest(meetings.filter((meeting) => meetingStateAt(meeting, asAt) === 'held'));
  if (hasEnded(body, asAt))
    return { standing: 'ended', lastHeld, next: null, meetsBy: null, isTermsReviewOverdue: false };
  const meetsBy =
    body.meetsEveryMonths === null ? null : endOfMonth(addMonths(lastHeld?.meetsOn ?? since, body.meetsEveryMonths));
  return {
    standing: bodyEnding(body, asAt) === 'passed' ? 'end-passed' : standingOf(meetsBy, asAt),
    lastHeld,
    next: earliest(meetings.filter((meeting) => meetingStateAt(meeting, asAt) === 'planned')),
    meetsBy,
    isTermsReviewOverdue: body.termsReviewDue !== null && body.termsReviewDue < asAt,
  };
}

function standingOf(meetsBy: IsoDate | null, asAt: IsoDate): MeetingStanding {
  if (meetsBy === null) return 'not-said';
  return meetsBy < asAt ? 'missed' : 'in-time';
}

function latest<Held extends DatedMeeting>(meetings: readonly Held[]): Held | null {
  return meetings.reduce<Held | null>((held, one) => (held === null || one.meetsOn > held.meetsOn ? one : held), null);
}

function earliest<Held extends DatedMeeting>(meetings: readonly Held[]): Held | null {
  return meetings.reduce<Held | null>((held, one) => (held === null || one.meetsOn < held.meetsOn ? one : held), null);
}

function endOfMonth(day: IsoDate): IsoDate {
  const [year, month] = partsOf(day);
  return addDays(addMonths(fromParts(year, month, 1), 1), -1);
}
