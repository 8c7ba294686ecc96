import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { DocumentReply } from '@due-regard/shared/strategies/api.ts';
import { documentKindRules } from '@due-regard/shared/strategies/document.ts';
import type { DocumentKind } from '@due-regard/shared/strategies/document.ts';
import { inForceSince } from '@due-regard/shared/strategies/ending.ts';
import { awaitsAgreement, isCurrent } from '@due-regard/shared/strategies/standing.ts';
import type { DocumentStanding, NextDay } from '@due-regard/shared/strategies/standing.ts';
import { equalityNames, profileNames } from '@due-regard/shared/strategies/document-names.ts';
import type { TagWords } from '../design-system/Tag.tsx';
import { awayWords, slipWords } from '../registers/register-words.ts';

/** Short enough for a telephone; the sentence on the document's page says the rest. */
const standingTags: Readonly<Record<DocumentStanding, TagWords>> = {
  'in-preparation': { label: 'In preparation', colour: 'grey' },
  'in-consultation': { label: 'In consultation', colour: 'blue' },
  'consultation-ended': { label: 'Not yet agreed', colour: 'yellow' },
  agreed: { label: 'Not yet in force', colour: 'blue' },
  'in-force': { label: 'In force', colour: 'green' },
  'refresh-overdue': { label: 'Refresh overdue', colour: 'red' },
  'end-passed': { label: 'Last day passed', colour: 'red' },
  superseded: { label: 'Superseded', colour: 'grey' },
  ended: { label: 'Ended', colour: 'grey' },
};

/** What is reviewed is called overdue for that, and what is refreshed for this. */
export function standingTag({ standing, kind }: Pick<DocumentReply, 'standing' | 'kind'>): TagWords {
  const tag = standingTags[standing];
  const isReviewed = standing === 'refresh-overdue' && documentKindRules[kind].again === 'review';
  return isReviewed ? { ...tag, label: 'Review overdue' } : tag;
}

const nextDayNames: Readonly<Record<NextDay['what'], string>> = {
  'consultation-opens': 'Consultation opens',
  'consultation-ends': 'Consultation ends',
  'in-force': 'In force from',
  'refresh-due': 'Refresh due',
  ends: 'Last day in force',
};

export function nextDayName(what: NextDay['what'], kind: DocumentKind): string {
  return what === 'refresh-due' && documentKindRules[kind].again === 'review' ? 'Review due' : nextDayNames[what];
}

/** The names of a document's fields, as forms and histories call them. */
export const documentFieldNames: Readonly<Record<string, string>> = {
  title: 'Title',
  kind: 'Kind',
  ownerRole: 'Owner',
  ownerOrganisation: 'Organisation',
  preparedOn: 'Prepared on',
  consultFrom: 'Consultation opens',
  consultTo: 'Consultation ends',
  agreedOn: 'Agreed on',
  agreedBy: 'Agreed by',
  inForceFrom: 'In force from',
  reviewedOn: 'Last reviewed on',
  refreshDue: 'Refresh or review first due',
  endedOn: 'Last day in force',
  supersededBy: 'Superseded by',
  equality: 'Effect on equality',
  equalityOn: 'Equality assessed on',
  profileYear: 'Year of the local profile',
  profileSeen: 'Local profile',
  link: 'Link',
  note: 'Note',
  publication: 'Who may read it',
};

type Dated = Pick<
  DocumentReply,
  | 'kind'
  | 'preparedOn'
  | 'consultFrom'
  | 'consultTo'
  | 'agreedOn'
  | 'agreedByName'
  | 'inForceFrom'
  | 'reviewedOn'
  | 'refresh'
  | 'endedOn'
>;

/** One day of a document, what happens on it, and how far it lies off. */
export interface DocumentDay {
  readonly on: IsoDate;
  readonly what: string;
  readonly away: string;
}

/** The days of a document in their order, as far as they are given. */
export function daysOf(document: Dated, asAt: IsoDate): readonly DocumentDay[] {
  const { refresh, agreedByName } = document;
  const slips = slipWords(refresh);
  const isDraft = inForceSince(document) === null;
  const again = isDraft
    ? `Day set for its ${documentKindRules[document.kind].again}; a draft owes none`
    : `To be ${againOf(document)} by this day`;
  const days: readonly (readonly [IsoDate | null, string])[] = [
    [document.preparedOn, 'Prepared'],
    [document.consultFrom, 'Consultation opens'],
    [document.consultTo, 'Consultation ends'],
    [document.agreedOn, agreedByName === null ? 'Agreed' : `Agreed by ${agreedByName}`],
    [document.inForceFrom, 'In force from this day'],
    [document.reviewedOn, 'Last reviewed'],
    [refresh.dueOn, slips === null ? again : `${again}; ${slips}`],
    [document.endedOn, 'Last day in force'],
  ];
  return days
    .flatMap(([on, what]) => (on === null ? [] : [{ on, what, away: awayWords(on, asAt) }]))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

/** One sentence that says how it stands: `In force since 21 July 2016; to be refreshed by 31 December 2018, in 293 days.` */
export function standingSentence(document: Dated & Pick<DocumentReply, 'standing' | 'next'>, asAt: IsoDate): string {
  const { kind, standing, next, refresh, endedOn, consultTo } = document;
  const since = document.inForceFrom ?? document.agreedOn;
  const words: Readonly<Record<DocumentStanding, string>> = {
    'in-preparation': 'In preparation',
    'in-consultation': 'In consultation',
    'consultation-ended': `Consulted on until ${longDate(consultTo ?? asAt)} and not yet agreed`,
    agreed: 'Agreed and not yet in force',
    'in-force': since === null ? 'In force' : `In force since ${longDate(since)}`,
    'refresh-overdue': `In force, but its ${documentKindRules[kind].again} was due by ${longDate(refresh.dueOn ?? asAt)}, ${awayWords(refresh.dueOn ?? asAt, asAt)}, and ${documentKindRules[kind].again === 'refresh' ? 'nothing has taken its place' : 'no review is recorded since'}`,
    'end-passed': `Its last day in force was to be ${longDate(endedOn ?? asAt)}, ${awayWords(endedOn ?? asAt, asAt)}; nobody has said that it ended, and nothing has taken its place`,
    superseded: 'Another has taken its place',
    ended: `In force until ${longDate(endedOn ?? asAt)}`,
  };
  const isAwaited = standing !== 'consultation-ended' && isCurrent(standing) && awaitsAgreement(document, asAt);
  const awaited = isAwaited ? `; consulted on until ${longDate(consultTo ?? asAt)}, and nothing is agreed since` : '';
  const slips = slipWords(refresh);
  const isSaid = standing === 'refresh-overdue' || standing === 'end-passed';
  const after = next === null || isSaid ? '' : `; ${nextWords(next, document, asAt)}`;
  const putOff =
    slips !== null && (next?.what === 'refresh-due' || standing === 'refresh-overdue') ? ` (${slips})` : '';
  return `${words[standing]}${awaited}${after}${putOff}.`;
}

const comes: Readonly<Record<Exclude<NextDay['what'], 'refresh-due'>, string>> = {
  'consultation-opens': 'its consultation opens on',
  'consultation-ends': 'its consultation ends on',
  'in-force': 'in force from',
  ends: 'its last day in force is',
};

function nextWords({ what, on }: NextDay, document: Pick<Dated, 'kind'>, asAt: IsoDate): string {
  const words = what === 'refresh-due' ? `to be ${againOf(document)} by` : comes[what];
  return `${words} ${longDate(on)}, ${awayWords(on, asAt)}`;
}

function againOf({ kind }: Pick<Dated, 'kind'>): 'refreshed' | 'reviewed' {
  return `${documentKindRules[kind].again}ed`;
}

/** `Communities manager, Ridgeway County Council`; null where nobody is named. */
export function ownerWords({
  ownerRole,
  ownerOrganisation,
  ownerName,
}: Pick<DocumentReply, 'ownerRole' | 'ownerOrganisation' | 'ownerName'>): string | null {
  const parts = [ownerRole, ownerOrganisation, ownerName].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** `Assessed on 13 June 2016`; what nobody has said is not known, and no "no". */
export function equalityWords({ equality, equalityOn }: Pick<DocumentReply, 'equality' | 'equalityOn'>): string {
  return equalityOn === null ? equalityNames[equality] : `${equalityNames[equality]} on ${longDate(equalityOn)}`;
}

/** `The counter-terrorism local profile of 2017: seen`; null of what rests on none. */
export function profileWords({
  kind,
  profileYear,
  profileSeen,
}: Pick<DocumentReply, 'kind' | 'profileYear' | 'profileSeen'>): string | null {
  if (kind !== 'risk-assessment') return null;
  const profile = 'counter-terrorism local profile';
  const seen = profileSeen === 'not-said' ? 'not known whether it was seen' : profileNames[profileSeen].toLowerCase();
  return profileYear === null
    ? `A ${profile} whose year is not known: ${seen}`
    : `The ${profile} of ${String(profileYear)}: ${seen}`;
}
