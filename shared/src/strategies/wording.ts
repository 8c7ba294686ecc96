import { ownerFields } from '../registers/field.ts';
import type { Fields } from '../registers/field.ts';
import type { Standing } from '../registers/register.ts';
import { hasCome } from '../registers/standing.ts';
import type { IsoDate } from '../calendar/iso-date.ts';

const special = { under: 'Which guidance it goes with, and when it ended' } as const;

/** Whose words a text is in: nothing of ours is shown as official. */
const wordings = {
  ours: 'Our paraphrase, check the source',
  checked: 'Our paraphrase, checked against the source',
  quoted: 'The words of the source',
} as const;

/** What every text of ours about the duty says of itself: where it is from, whose words it is in, when to look again. */
export const wordingFields = {
  wording: { kind: 'choice', label: 'Whose words these are', choices: wordings, isNeeded: true },
  source: { kind: 'words', label: 'Source', hint: 'The act, guidance or page, with its date', most: 300 },
  link: { kind: 'link', label: 'Link to the source' },
  guidance: {
    ...special,
    kind: 'words',
    label: 'Goes with which guidance',
    hint: 'Such as Prevent duty guidance of 2015: words change with it',
    most: 200,
  },
  ...ownerFields,
  reviewedOn: { kind: 'day', label: 'Last looked at' },
  reviewDue: { kind: 'day', label: 'To be looked at again by', due: 'Words about the duty to be looked at again' },
  endedOn: {
    ...special,
    kind: 'day',
    label: 'No longer used since',
    hint: 'When other words took their place; what stood before stays in the history',
  },
} as const satisfies Fields;

export const wordingStandings = {
  current: { label: 'In use', means: 'good' },
  unchecked: {
    label: 'In use, check the source',
    means: 'open',
    explained: 'It is in our own words, and nobody has said that they were held against the source',
  },
  late: { label: 'In use, to be looked at again', means: 'attention' },
  ended: { label: 'No longer used', means: 'over' },
} as const satisfies Readonly<Record<string, Standing>>;

interface Worded {
  readonly wording: keyof typeof wordings;
  readonly reviewDue: IsoDate | null;
  readonly endedOn: IsoDate | null;
}

/** Words whose day has passed are to be looked at again, whoever checked them before. */
export function wordingStanding(worded: Worded, asAt: IsoDate): keyof typeof wordingStandings {
  if (isEnded(worded, asAt)) return 'ended';
  if (worded.reviewDue !== null && worded.reviewDue < asAt) return 'late';
  return worded.wording === 'ours' ? 'unchecked' : 'current';
}

export function isEnded({ endedOn }: Pick<Worded, 'endedOn'>, asAt: IsoDate): boolean {
  return hasCome(endedOn, asAt);
}
