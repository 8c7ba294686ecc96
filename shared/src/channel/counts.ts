import type { IsoDate } from '../calendar/iso-date.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import { codeListOf, firstQuarter } from './code-lists.ts';
import { isOver } from './quarter.ts';

/** `held-elsewhere`: held in the Home Office system, not entered here; it counts as answered. */
export const countAnswers = ['entered', 'held-elsewhere'] as const;
export type CountAnswer = (typeof countAnswers)[number];

/** Whole numbers from 0 by code; what is not there was not entered. */
export type CountsByCode = Readonly<Record<string, number>>;

/** What was said of one quarter by one breakdown: counts by the codes in force then. No words, and no row for a person. */
export interface QuarterCounts {
  /** The first day of the quarter: 1 January, April, July or October. */
  readonly quarter: IsoDate;
  readonly breakdown: ChannelBreakdown;
  readonly answer: CountAnswer;
  /** Empty where they are held elsewhere; never empty where they are entered. */
  readonly counts: CountsByCode;
}

/** `in-part`: some of its codes are not entered, so it has no total. A gap is what is `not-entered` or `in-part`. */
export const countStandings = ['entered', 'in-part', 'held-elsewhere', 'not-entered'] as const;
export type CountStanding = (typeof countStandings)[number];

export const standingWords: Readonly<Record<CountStanding, string>> = {
  entered: 'Entered',
  'in-part': 'Entered in part',
  'held-elsewhere': 'Held elsewhere',
  'not-entered': 'Not entered yet',
};

export function standingOf(said: QuarterCounts | undefined): CountStanding {
  if (said === undefined) return 'not-entered';
  if (said.answer === 'held-elsewhere') return 'held-elsewhere';
  const list = codeListOf(said.breakdown, said.quarter);
  const isWhole = list?.codes.every(({ code }) => said.counts[code] !== undefined) ?? false;
  return isWhole ? 'entered' : 'in-part';
}

/** Why a correction or withdrawal was made: chosen, so that no words are written beside figures. */
export const countReasons = ['counted-again', 'told-later', 'mistyped', 'by-mistake'] as const;
export type CountReason = (typeof countReasons)[number];

export const countReasonWords: Readonly<Record<CountReason, string>> = {
  'counted-again': 'Counted again',
  'told-later': 'Told later by a partner',
  mistyped: 'A wrong number was entered',
  'by-mistake': 'Entered by mistake',
};

export const mostCounted = 99_999;

/** A fault of what is said of a quarter; `code` names the count where one is meant. */
export interface CountsFault {
  readonly code: string | null;
  readonly fault: 'before-channel' | 'not-over' | 'other-period' | 'more-done-than-due' | 'nothing-entered';
}

const pairs: readonly (readonly [due: string, done: string])[] = [
  ['six-due', 'six-done'],
  ['twelve-due', 'twelve-done'],
];

/**
 * What is wrong with counts: a quarter that is not over or before there was Channel, a code of another period, more
 * reviews done than were due.
 */
export function countsFaults(
  { quarter, breakdown, answer, counts }: QuarterCounts,
  today: IsoDate,
): readonly CountsFault[] {
  const list = codeListOf(breakdown, quarter);
  if (list === undefined || quarter < firstQuarter) return [{ code: null, fault: 'before-channel' }];
  if (!isOver(quarter, today)) return [{ code: null, fault: 'not-over' }];
  if (answer === 'held-elsewhere') return [];
  const inForce = new Set(list.codes.map(({ code }) => code));
  const said = Object.keys(counts);
  return [
    ...(said.length === 0 ? [{ code: null, fault: 'nothing-entered' as const }] : []),
    ...said.filter((code) => !inForce.has(code)).map((code) => ({ code, fault: 'other-period' as const })),
    ...pairs.flatMap(([due, done]) => {
      const [dueCount, doneCount] = [counts[due], counts[done]];
      return dueCount !== undefined && doneCount !== undefined && doneCount > dueCount
        ? [{ code: done, fault: 'more-done-than-due' as const }]
        : [];
    }),
  ];
}

/** @returns the sum of all codes; undefined where some are not entered, or they are held elsewhere */
export function totalOf(said: QuarterCounts | undefined): number | undefined {
  if (said === undefined || standingOf(said) !== 'entered') return undefined;
  return Object.values(said.counts).reduce((sum, count) => sum + count, 0);
}

/** Ways of counting the referrals of one quarter that do not agree, in words; no refusal, since each may be as told. */
export function referralsDiffer(
  said: readonly QuarterCounts[],
): readonly { readonly what: string; readonly count: number }[] {
  function of(breakdown: ChannelBreakdown): QuarterCounts | undefined {
    return said.find((one) => one.breakdown === breakdown);
  }
  const told = [
    { what: 'by source sector', count: totalOf(of('sector')) },
    { what: 'by type of concern', count: totalOf(of('concern')) },
    { what: 'at the stage “Referral”', count: of('stage')?.counts['referral'] },
  ].flatMap(({ what, count }) => (count === undefined ? [] : [{ what, count }]));
  return new Set(told.map(({ count }) => count)).size > 1 ? told : [];
}

export function sameCounts(one: QuarterCounts, other: QuarterCounts): boolean {
  const codes = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)]);
  return one.answer === other.answer && [...codes].every((code) => one.counts[code] === other.counts[code]);
}
