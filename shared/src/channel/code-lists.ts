import { isoDate } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { ChannelBreakdown } from './breakdown.ts';

export interface CountCode {
  readonly code: string;
  readonly words: string;
}

/** The codes of one breakdown while they were in force. */
export interface CodeList {
  readonly breakdown: ChannelBreakdown;
  /** A first day of a quarter. */
  readonly from: IsoDate;
  /** The first day of the quarter from which it is no longer in force. */
  readonly until?: IsoDate;
  /** Where the words come from; always our paraphrase. */
  readonly source: string;
  readonly codes: readonly CountCode[];
}

/** Channel panels are a duty from 12 April 2015. */
export const firstQuarter = isoDate('2015-04-01');

/** Quarters from which nothing is compared with, or added to, what was before, and why. */
export const seriesBreaks: readonly { readonly from: IsoDate; readonly why: string }[] = [
  {
    from: isoDate('2024-04-01'),
    why: 'From 2024/25 figures come from another system and are counted in another way. They are neither compared with earlier ones nor added to them.',
  },
];

const release = 'Home Office statistics of individuals referred to Prevent';
const newConcerns = isoDate('2024-04-01');
const splitConcerns = isoDate('2021-04-01');

/**
 * What figures are counted by, by quarter. The words are our paraphrase of what is published; check the source.
 * @source the Home Office's yearly statistics for 2015/16 to 2024/25; of the bands of time and the steps: our own
 */
export const codeLists: readonly CodeList[] = [
  {
    breakdown: 'sector',
    from: firstQuarter,
    source: `${release}: sector that made the referral`,
    codes: [
      { code: 'education', words: 'Education' },
      { code: 'police', words: 'Police' },
      { code: 'local-authority', words: 'Local authority' },
      { code: 'health', words: 'Health' },
      { code: 'prisons-probation', words: 'Prisons and probation' },
      { code: 'community', words: 'Community' },
      { code: 'friends-family', words: 'Friends and family' },
      { code: 'other', words: 'Other' },
      { code: 'unknown', words: 'Unknown' },
    ],
  },
  {
    breakdown: 'concern',
    from: firstQuarter,
    until: splitConcerns,
    source: `${release}, April 2020 to March 2021: type of concern`,
    codes: [
      { code: 'islamist', words: 'Islamist' },
      { code: 'right-wing', words: 'Right-wing' },
      { code: 'mixed-unstable-unclear', words: 'Mixed, unstable or unclear ideology' },
      { code: 'other', words: 'Other' },
      { code: 'not-recorded', words: 'Not recorded' },
    ],
  },
  {
    breakdown: 'concern',
    from: splitConcerns,
    until: newConcerns,
    source: `${release}, April 2023 to March 2024: type of concern`,
    codes: [
      { code: 'islamist', words: 'Islamist' },
      { code: 'extreme-right-wing', words: 'Extreme right-wing' },
      { code: 'conflicted', words: 'Conflicted' },
      { code: 'vulnerable-no-ideology', words: 'Vulnerability present but no ideology or counter-terrorism risk' },
      { code: 'nothing-present', words: 'No risk, vulnerability or ideology present' },
      { code: 'risk-no-ideology', words: 'High counter-terrorism risk but no ideology' },
      { code: 'other', words: 'Other' },
      { code: 'not-recorded', words: 'Not recorded' },
    ],
  },
  {
    breakdown: 'concern',
    from: newConcerns,
    source: `${release}, April 2024 to March 2025: type of concern, read in part in the press`,
    codes: [
      { code: 'islamist', words: 'Islamist extremism' },
      { code: 'extreme-right-wing', words: 'Extreme right-wing' },
      { code: 'no-ideology', words: 'No ideology' },
      { code: 'extreme-violence', words: 'Fascination with extreme violence or mass casualty attacks' },
      { code: 'other', words: 'Other' },
      { code: 'not-recorded', words: 'Not recorded' },
    ],
  },
  {
    breakdown: 'stage',
    from: firstQuarter,
    source: 'Channel duty guidance: the steps of a referral, in our words',
    codes: [
      { code: 'referral', words: 'Referral' },
      { code: 'gateway', words: 'Police gateway assessment' },
      { code: 'gathering', words: 'Information gathering' },
      { code: 'panel', words: 'Discussed at the panel' },
      { code: 'adopted', words: 'Adopted, with a support plan' },
      { code: 'exit', words: 'Left after support' },
      { code: 'not-appropriate', words: 'Not appropriate for Channel' },
      { code: 'signposted', words: 'Signposted elsewhere' },
      { code: 'police-led', words: 'Police-led' },
    ],
  },
  {
    breakdown: 'reviews',
    from: firstQuarter,
    source: 'Channel duty guidance: reviews 6 and 12 months after leaving, in our words',
    codes: [
      { code: 'six-due', words: 'Due at 6 months' },
      { code: 'six-done', words: 'Of those due at 6 months, done' },
      { code: 'twelve-due', words: 'Due at 12 months' },
      { code: 'twelve-done', words: 'Of those due at 12 months, done' },
    ],
  },
  {
    breakdown: 'sharing',
    from: firstQuarter,
    source: 'Our own bands of working days from being asked to answering',
    codes: [
      { code: 'within-5', words: 'Answered within 5 working days' },
      { code: 'within-10', words: 'Answered in 6 to 10 working days' },
      { code: 'within-20', words: 'Answered in 11 to 20 working days' },
      { code: 'over-20', words: 'Answered after more than 20 working days' },
      { code: 'not-answered', words: 'Not answered yet' },
    ],
  },
];

/** @returns the list in force in a quarter; undefined before {@link firstQuarter} */
export function codeListOf(breakdown: ChannelBreakdown, quarter: IsoDate): CodeList | undefined {
  return codeLists.find(
    (list) =>
      list.breakdown === breakdown && list.from <= quarter && (list.until === undefined || quarter < list.until),
  );
}

/** The days from which a breakdown is a new series: a list of its own, or a break of all figures. */
export function breaksOf(breakdown: ChannelBreakdown): readonly IsoDate[] {
  const lists = codeLists.filter((list) => list.breakdown === breakdown && list.from > firstQuarter);
  return [...new Set([...lists, ...seriesBreaks].map(({ from }) => from))].toSorted();
}

/** Whether two quarters may be compared or added up by a breakdown. */
export function isSameSeries(breakdown: ChannelBreakdown, [one, other]: readonly [IsoDate, IsoDate]): boolean {
  return breaksOf(breakdown).every((from) => from <= one === from <= other);
}
