import type { TurnDownReason } from './reasons.ts';
import { addMonths } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { CountTable, ProtectedTable } from '../disclosure/count-table.ts';
import type { ReleasedTable } from '../disclosure/protect.ts';
import type { ExemptParagraph } from '../disclosure/release.ts';
import { inAList, uncapital } from '../measure/words.ts';
import { breakdownNames, channelBreakdowns } from './breakdown.ts';
import type { ChannelBreakdown } from './breakdown.ts';
import { quartersWords } from './quarter.ts';

/** What is asked to be released: whole quarters, some breakdowns, and on what agreement of the data owner. */
export interface ReleaseAsked {
  /** The first days of the first and the last quarter. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly breakdowns: readonly ChannelBreakdown[];
  /** Who owns the data and agreed to this release: an office. */
  readonly agreedBy: string;
  readonly agreedOn: IsoDate;
  readonly agreementReference: string;
  /** Why the paper is exempt: the paragraph of Schedule 12A, and the reason of public interest. */
  readonly paragraph: ExemptParagraph;
  readonly interest: string;
}

export const releaseStandings = ['proposed', 'released', 'turned-down'] as const;
export type ReleaseStanding = (typeof releaseStandings)[number];

export const releaseStandingWords: Readonly<Record<ReleaseStanding, string>> = {
  proposed: 'Proposed, for a second person to release',
  released: 'Released',
  'turned-down': 'Turned down',
};

/** What its paper is called: words of the product, so that none can tell of anybody. */
export function releaseTitle({ from, to, breakdowns }: Pick<ReleaseAsked, 'from' | 'to' | 'breakdowns'>): string {
  const by = channelBreakdowns.filter((one) => breakdowns.includes(one)).map((one) => uncapital(breakdownNames[one]));
  return `Channel, ${quartersWords(from, to)}: ${inAList(by)}`;
}

/** Whose reviews a paper tells of, as sentences; none where it tells of no reviews. */
export function whoseReviews({
  from,
  to,
  breakdowns,
}: Pick<ReleaseAsked, 'from' | 'to' | 'breakdowns'>): readonly string[] {
  if (!breakdowns.includes('reviews')) return [];
  return [6, 12].map((months) => {
    const left = quartersWords(addMonths(from, -months), addMonths(to, -months));
    return `Reviews at ${String(months)} months are of those who left after support in ${left}.`;
  });
}

/**
 * What a release gave away, with what it really counts.
 * @throws where what a table counts is not kept: what is released next would not be safe beside it
 */
export function ledgerOf({
  releaseId,
  counts,
  shown,
  finer,
}: Pick<ChannelRelease, 'releaseId' | 'counts' | 'shown' | 'finer'>): readonly ReleasedTable[] {
  return shown.map((table, place) => {
    const own = counts[place];
    if (own === undefined)
      throw new Error(`what table ${String(place + 1)} of release ${releaseId} counts is not kept`);
    return { counts: own, shown: table, finer: finer?.[place] ?? [] };
  });
}

/** A release of Channel figures as it is kept behind the wall: with what the tables really count, for later ones. */
export interface ChannelRelease extends ReleaseAsked {
  readonly releaseId: string;
  readonly standing: ReleaseStanding;
  readonly counts: readonly CountTable[];
  /** Of each table what it counts by quarter, of which nothing is shown; a release before 23 November 2026 has none. */
  readonly finer?: readonly (readonly CountTable[])[];
  readonly shown: readonly ProtectedTable[];
  readonly proposedBy: string;
  readonly proposedOn: IsoDate;
  readonly decidedBy: string | null;
  readonly decidedOn: IsoDate | null;
  /** Why it was turned down. */
  readonly reason: TurnDownReason | null;
}
