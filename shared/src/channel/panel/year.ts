import { monthEndsTo } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import { standsOn } from './agencies.ts';
import type { PanelAgency } from './agencies.ts';
import { meetingCheckCodes, supportCheckCodes } from './checks.ts';
import type { CheckAnswer, MeetingCheck, SupportAnswer, SupportCheck } from './checks.ts';
import type { MeetingNumbers, PanelMeeting } from './meeting.ts';

/** `gap`: the month is over and nothing says that the panel met; `not-yet`: it is not over. */
export const monthStandings = ['held', 'held-elsewhere', 'gap', 'not-yet'] as const;
export type MonthStanding = (typeof monthStandings)[number];

export interface PanelMonth {
  /** `2026-09`. */
  readonly month: string;
  readonly standing: MonthStanding;
  /** Days of the meetings held, planned ones apart, the earliest first. */
  readonly held: readonly { readonly thingId: string; readonly onDay: IsoDate }[];
  readonly planned: readonly { readonly thingId: string; readonly onDay: IsoDate }[];
  /** Where the meetings of the month are said to be held elsewhere: what says so. */
  readonly elsewhere: readonly { readonly thingId: string; readonly onDay: IsoDate }[];
  readonly checksNotMet: number;
}

export interface Tally<Answer extends string> {
  readonly counts: Readonly<Partial<Record<Answer, number>>>;
  readonly notEntered: number;
}

export interface PanelYear {
  readonly months: readonly PanelMonth[];
  /**
   * Of each agency that sat on the panel on the day of a meeting with attendance entered: at how many of those where it was
   * asked of it was present, and at how many nobody asked, which is never "absent".
   */
  readonly attendance: readonly {
    readonly agencyId: string;
    readonly name: string;
    readonly present: number;
    readonly of: number;
    readonly notAsked: number;
  }[];
  readonly attendanceElsewhere: number;
  readonly checks: Readonly<Record<MeetingCheck, Tally<CheckAnswer>>>;
  /** `number`: the chair has entered a number, and nothing else is said. */
  readonly support: Readonly<Record<SupportCheck, Tally<SupportAnswer | 'number'>>>;
  /** Meetings planned for the day or later, the next first. */
  readonly ahead: readonly { readonly thingId: string; readonly onDay: IsoDate }[];
}

export interface PanelFacts {
  readonly agencies: readonly PanelAgency[];
  readonly meetings: readonly PanelMeeting[];
  /** Checks of support that have a number, by meeting. */
  readonly numbers: readonly Pick<MeetingNumbers, 'thingId' | 'numbers'>[];
}

/**
 * The panel over the twelve months that end with the month of a day: a month without a meeting is a gap.
 * @returns twelve months, the earliest first
 * @source the benchmark of 2018 asks for a panel that meets monthly (shared/src/assurance/benchmarks.ts)
 */
export function panelYear({ agencies, meetings, numbers }: PanelFacts, asAt: IsoDate): PanelYear {
  const ends = monthEndsTo(asAt, 12);
  const first = ends[0]?.slice(0, 7) ?? '';
  const held = meetings.filter(({ state, onDay }) => state === 'held' && onDay >= first && onDay <= asAt);
  const entered = held.filter((one) => one.held?.attendance === 'entered');
  return {
    months: ends.map((end) => monthOf(end.slice(0, 7), { meetings, asAt })),
    attendance: agencies.flatMap((agency) => {
      const { thingId: agencyId, name } = agency;
      const own = entered.filter(({ onDay }) => standsOn(agency, onDay));
      const asked = own.filter((one) => one.held?.asked.includes(agencyId));
      const present = asked.filter((one) => one.held?.present.includes(agencyId));
      if (own.length === 0) return [];
      const notAsked = own.length - asked.length;
      return [{ agencyId, name, present: present.length, of: asked.length, notAsked }];
    }),
    attendanceElsewhere: held.length - entered.length,
    checks: inAll(meetingCheckCodes, (code) => tallied(held.map((one) => one.held?.checks[code] ?? null))),
    support: inAll(supportCheckCodes, (code) => tallied(held.map((one) => supportSaid(one, code, numbers)))),
    ahead: refsOf(inOrder(meetings), 'planned').filter(({ onDay }) => onDay >= asAt),
  };
}

function supportSaid(
  { thingId, held }: PanelMeeting,
  code: SupportCheck,
  numbers: PanelFacts['numbers'],
): SupportAnswer | 'number' | null {
  const hasNumber = numbers.some((one) => one.thingId === thingId && one.numbers[code] !== undefined);
  return held?.support[code] ?? (hasNumber ? 'number' : null);
}

interface Inside extends Pick<PanelFacts, 'meetings'> {
  readonly asAt: IsoDate;
}

function monthOf(month: string, { meetings, asAt }: Inside): PanelMonth {
  const inside = inOrder(meetings.filter(({ onDay }) => onDay.startsWith(month)));
  const elsewhere = refsOf(inside, 'held-elsewhere');
  const held = inside.filter(({ state, onDay }) => state === 'held' && onDay <= asAt);
  const otherwise: MonthStanding = month === asAt.slice(0, 7) ? 'not-yet' : 'gap';
  return {
    month,
    standing: held.length > 0 ? 'held' : elsewhere.length > 0 ? 'held-elsewhere' : otherwise,
    held: held.map(({ thingId, onDay }) => ({ thingId, onDay })),
    planned: refsOf(inside, 'planned'),
    elsewhere,
    checksNotMet: held.flatMap((one) => Object.values(one.held?.checks ?? {})).filter((one) => one === 'not-met')
      .length,
  };
}

function inOrder(meetings: readonly PanelMeeting[]): readonly PanelMeeting[] {
  return meetings.toSorted((left, right) => (left.onDay < right.onDay ? -1 : 1));
}

function refsOf(meetings: readonly PanelMeeting[], state: PanelMeeting['state']) {
  return meetings.filter((one) => one.state === state).map(({ thingId, onDay }) => ({ thingId, onDay }));
}

function tallied<Answer extends string>(answers: readonly (Answer | null)[]): Tally<Answer> {
  const given = answers.filter((answer) => answer !== null);
  const counts: Partial<Record<Answer, number>> = {};
  for (const answer of given) counts[answer] = (counts[answer] ?? 0) + 1;
  return { counts, notEntered: answers.length - given.length };
}

// Every code of the list has its value, which the type of `fromEntries` cannot say.
function inAll<Code extends string, Value>(codes: readonly Code[], of: (code: Code) => Value): Record<Code, Value> {
  return Object.fromEntries(codes.map((code) => [code, of(code)])) as Record<Code, Value>;
}
