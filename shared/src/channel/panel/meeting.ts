import { byDay } from '../../calendar/iso-date.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { FieldProblem } from '../../http/problem.ts';
import { chairAgency, policeAgency, standsOn } from './agencies.ts';
import type { PanelAgency } from './agencies.ts';
import { supportCheckCodes } from './checks.ts';
import type { CheckAnswer, MeetingCheck, SupportAnswer, SupportCheck } from './checks.ts';

/** `held-elsewhere`: the meetings of this month are in the Home Office system, and not entered here. */
export const meetingStates = ['held', 'planned', 'held-elsewhere'] as const;
export type PanelMeetingState = (typeof meetingStates)[number];

export const attendanceAnswers = ['entered', 'held-elsewhere'] as const;

/** What is known of a meeting besides its day, once it was held. */
export interface HeldMeeting {
  readonly attendance: (typeof attendanceAnswers)[number];
  /** Ids of the agencies of which it was asked whether they were there: of any other it is not known, never "absent". */
  readonly asked: readonly string[];
  /** Ids of those that were; empty, as `asked` is, where attendance is held elsewhere. */
  readonly present: readonly string[];
  readonly checks: Readonly<Record<MeetingCheck, CheckAnswer>>;
  /** Null is not entered yet. */
  readonly support: Readonly<Record<SupportCheck, SupportAnswer | null>>;
}

/** A meeting of the panel: agencies and answers, and nothing of whom it spoke. */
export interface PanelMeeting {
  readonly thingId: string;
  readonly onDay: IsoDate;
  readonly state: PanelMeetingState;
  /** Null unless it was held and is entered here. */
  readonly held: HeldMeeting | null;
}

/** Counts of support plans by check, which the chair alone enters and sees: a fact of its own, apart from its meeting. */
export interface MeetingNumbers {
  /** The meeting's. */
  readonly thingId: string;
  /** Whole numbers from 0; a check without one has none. */
  readonly numbers: { readonly [Code in SupportCheck]?: number | undefined };
}

interface Known {
  readonly today: IsoDate;
  readonly agencies: readonly PanelAgency[];
  /** The other meetings. */
  readonly others: readonly PanelMeeting[];
}

/** What is wrong with a meeting as somebody enters it. */
export function meetingProblems(meeting: Omit<PanelMeeting, 'thingId'>, known: Known): readonly FieldProblem[] {
  const { onDay, state, held } = meeting;
  const isSameDay = known.others.some((one) => one.onDay === onDay && one.state === state);
  const isHeld = state === 'held';
  const problems: readonly (FieldProblem | false)[] = [
    isHeld && onDay > known.today && { field: 'onDay', code: 'in-the-future' },
    state === 'held-elsewhere' && monthOf(onDay) > monthOf(known.today) && { field: 'onDay', code: 'in-the-future' },
    state === 'planned' && onDay < known.today && { field: 'onDay', code: 'past' },
    isSameDay && { field: 'onDay', code: 'meets-already' },
    isHeld && held === null && { field: 'held.present', code: 'missing' },
    !isHeld && held !== null && { field: 'state', code: 'not-held' },
  ];
  return [
    ...problems.filter((problem) => problem !== false),
    ...(held === null ? [] : heldProblems(held, onDay, known)),
  ];
}

/** `2026-09`. */
function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

/** Who was there and what is said of the Act must fit together. */
function heldProblems(held: HeldMeeting, onDay: IsoDate, { agencies }: Known): readonly FieldProblem[] {
  const { attendance, asked, present, checks } = held;
  if (attendance === 'held-elsewhere')
    return asked.length + present.length === 0 ? [] : [{ field: 'held.present', code: 'held-elsewhere' }];
  const stand = new Set(agencies.filter((one) => standsOn(one, onDay)).map(({ thingId }) => thingId));
  const problems: readonly (FieldProblem | false)[] = [
    present.length === 0 && { field: 'held.present', code: 'missing' },
    [...asked, ...present].some((id) => !stand.has(id)) && { field: 'held.present', code: 'not-standing' },
    present.some((id) => !asked.includes(id)) && { field: 'held.present', code: 'not-asked' },
    [chairAgency, policeAgency].some((id) => !asked.includes(id)) && { field: 'held.present', code: 'of-the-act' },
    (isRepeated(asked) || isRepeated(present)) && { field: 'held.present', code: 'repeated' },
    checks.chaired === 'met' && !present.includes(chairAgency) && { field: 'held.checks.chaired', code: 'was-absent' },
    checks.police === 'met' && !present.includes(policeAgency) && { field: 'held.checks.police', code: 'was-absent' },
  ];
  return problems.filter((problem) => problem !== false);
}

function isRepeated(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

/** The first meeting, with attendance entered, that names an agency and lies outside its days. */
export function meetingOutside(
  agency: PanelAgency,
  meetings: readonly PanelMeeting[],
): Pick<PanelMeeting, 'onDay'> | undefined {
  return meetings
    .filter(({ onDay, held }) => held?.asked.includes(agency.thingId) === true && !standsOn(agency, onDay))
    .toSorted((one, other) => byDay(one.onDay, other.onDay))[0];
}

/** A check of which a number is told is answered here: neither held elsewhere nor not applicable. */
export function numberProblems(
  support: HeldMeeting['support'] | undefined,
  numbers: MeetingNumbers['numbers'],
): readonly FieldProblem[] {
  return supportCheckCodes
    .filter((code) => numbers[code] !== undefined && isAnsweredOtherwise(support?.[code] ?? null))
    .map((code) => ({ field: `held.support.${code}`, code: 'has-number' }));
}

function isAnsweredOtherwise(answer: SupportAnswer | null): boolean {
  return answer === 'held-elsewhere' || answer === 'not-applicable';
}
