import type { IsoDate } from '../calendar/iso-date.ts';
import { promisedDay } from '../deadlines/revision.ts';
import type { DueRevision, PromisedDay } from '../deadlines/revision.ts';
import type { StrategyDocument } from './document.ts';
import { endingAt, inForceSince, isReplaced } from './ending.ts';
import type { SuccessorRow } from './ending.ts';

/** What a document can be on a day. */
export const documentStandings = [
  'in-preparation',
  'in-consultation',
  'consultation-ended',
  'agreed',
  'in-force',
  'refresh-overdue',
  'end-passed',
  'superseded',
  'ended',
] as const;
export type DocumentStanding = (typeof documentStandings)[number];

export const standingNames: Readonly<Record<DocumentStanding, string>> = {
  'in-preparation': 'In preparation',
  'in-consultation': 'In consultation',
  'consultation-ended': 'Consultation ended, not yet agreed',
  agreed: 'Agreed, not yet in force',
  'in-force': 'In force',
  'refresh-overdue': 'In force, refresh or review overdue',
  'end-passed': 'Last day passed, not said whether it ended',
  superseded: 'Superseded',
  ended: 'Ended',
};

/** Of a document, what says how it stands. */
export type DatedDocument = Pick<
  StrategyDocument,
  | 'validFrom'
  | 'consultFrom'
  | 'consultTo'
  | 'agreedOn'
  | 'inForceFrom'
  | 'reviewedOn'
  | 'refreshDue'
  | 'endedOn'
  | 'supersededBy'
>;

type Reviewed = Pick<DatedDocument, 'agreedOn' | 'reviewedOn'>;
type Promised = Reviewed & Pick<DatedDocument, 'inForceFrom' | 'refreshDue'>;
type Revised = readonly Pick<DueRevision, 'dueOn' | 'revisedOn'>[];

/** What is recorded beside a document and says with it how it stands. */
export type BesideDocument = {
  /** Of this document's refresh, in the order in which they were recorded. */
  readonly revisions: Revised;
  /** Every row of every document, for what has taken its place. */
  readonly documents: readonly SuccessorRow[];
};

/**
 * How a document stands on a day. Its last day in force and the day by which it is to be refreshed count as good; one
 * whose refresh day has passed with no successor in its place is never simply in force, nor is one whose planned end
 * has passed while nobody has said that it ended.
 */
export function documentStanding(
  document: DatedDocument,
  { revisions, documents }: BesideDocument,
  asAt: IsoDate,
): DocumentStanding {
  const ending = endingAt(document, documents, asAt);
  if (ending === 'over') return isReplaced(document, documents, asAt) ? 'superseded' : 'ended';
  if (ending === 'passed') return 'end-passed';
  const from = inForceSince(document);
  if (from !== null && from <= asAt) {
    const { dueOn } = refreshOwed(document, revisions, asAt);
    return dueOn !== null && dueOn < asAt ? 'refresh-overdue' : 'in-force';
  }
  if (document.agreedOn !== null && document.agreedOn <= asAt) return 'agreed';
  const consultation = consultationAt(document, asAt);
  if (consultation === 'open') return 'in-consultation';
  return consultation === 'ended' ? 'consultation-ended' : 'in-preparation';
}

/**
 * The day by which a document is to be refreshed or reviewed, with the day first set and how often it was put off. What
 * was put off before it was agreed anew or reviewed was the day before that.
 */
export function refreshDay(
  { refreshDue, agreedOn, reviewedOn }: Pick<DatedDocument, 'refreshDue' | 'agreedOn' | 'reviewedOn'>,
  revisions: Revised,
  asAt: IsoDate,
): PromisedDay {
  const since = agreedOn === null || (reviewedOn !== null && reviewedOn > agreedOn) ? reviewedOn : agreedOn;
  const own = revisions.filter(({ revisedOn }) => since === null || revisedOn >= since);
  return promisedDay(refreshDue, own, asAt);
}

/** The refresh that a document owes. A draft owes none, whatever day is set for it: nothing goes on that was never agreed. */
export function refreshOwed(document: Promised, revisions: Revised, asAt: IsoDate): PromisedDay {
  if (inForceSince(document) === null) return { dueOn: null, firstDueOn: null, slips: 0 };
  return refreshDay(document, revisions, asAt);
}

/** Whether a document was agreed or reviewed since: then it has a new day for its refresh. */
export function isAgreedAnew(before: Reviewed, after: Reviewed): boolean {
  return lastLookedAt(before) < lastLookedAt(after);
}

function lastLookedAt({ agreedOn, reviewedOn }: Reviewed): string {
  return [agreedOn ?? '', reviewedOn ?? ''].toSorted().at(-1) ?? '';
}

type Otherwise = { readonly before: Promised; readonly after: Promised; readonly asAt: IsoDate };

/** Whether a change from a day on leaves the refresh that is owed: another day is set only where it was agreed anew. */
export function isRefreshKept({ before, after, asAt }: Otherwise, revisions: Revised): boolean {
  if (refreshOwed(before, revisions, asAt).dueOn === null) return true;
  if (inForceSince(after) === null) return false;
  return before.refreshDue === after.refreshDue || isAgreedAnew(before, after);
}

/**
 * Whether a correction leaves the refresh that is owed: it makes no day of it later or none, and takes no slip away.
 * @param asAt the last day on which the row holds that is corrected
 */
export function isRefreshCorrected({ before, after, asAt }: Otherwise, revisions: Revised): boolean {
  const was = refreshOwed(before, revisions, asAt);
  const is = refreshOwed(after, revisions, asAt);
  if (was.dueOn === null || was.firstDueOn === null) return true;
  if (is.dueOn === null || is.firstDueOn === null) return false;
  return is.dueOn <= was.dueOn && is.firstDueOn <= was.firstDueOn && is.slips >= was.slips;
}

/**
 * The day to be kept as first set, so that a document is to be refreshed on a day once it is otherwise.
 * @param before absent for one that is added
 * @returns `kept` when it would have to be put off: a promise is not moved unless it was agreed anew or reviewed
 */
export function refreshToKeep(
  { before, after, asAt }: { readonly before: Promised | undefined; readonly after: Promised; readonly asAt: IsoDate },
  revisions: Revised,
): { readonly refreshDue: IsoDate | null } | 'kept' {
  const promised = before === undefined ? null : refreshOwed(before, revisions, asAt).dueOn;
  if (promised !== null && inForceSince(after) === null) return 'kept';
  const mayBeNew = before === undefined || promised === null || isAgreedAnew(before, after);
  // The day first set stays wherever it can: with it stand the slips.
  const days = [...(before === undefined ? [] : [before.refreshDue]), ...(mayBeNew ? [after.refreshDue] : [])];
  const refreshDue = days.find(
    (day) => refreshDay({ ...after, refreshDue: day }, revisions, asAt).dueOn === after.refreshDue,
  );
  return refreshDue === undefined ? 'kept' : { refreshDue };
}

/** How a consultation stands on a day; one without a last day stays open. */
export function consultationAt(
  { consultFrom, consultTo }: Pick<DatedDocument, 'consultFrom' | 'consultTo'>,
  asAt: IsoDate,
): 'none' | 'to-come' | 'open' | 'ended' {
  if (consultFrom === null) return 'none';
  if (asAt < consultFrom) return 'to-come';
  return consultTo === null || asAt <= consultTo ? 'open' : 'ended';
}

/** Whether it was consulted on to the end and nothing was agreed since, also where an edition before is in force. */
export function awaitsAgreement(
  { consultTo, agreedOn }: Pick<DatedDocument, 'consultTo' | 'agreedOn'>,
  asAt: IsoDate,
): boolean {
  if (consultTo === null || asAt <= consultTo) return false;
  return agreedOn === null || agreedOn < consultTo || asAt < agreedOn;
}

/** Whether its days may still fall due: neither ended nor superseded. */
export function isCurrent(standing: DocumentStanding): boolean {
  return standing !== 'ended' && standing !== 'superseded';
}

export const nextDayKinds = ['consultation-opens', 'consultation-ends', 'in-force', 'refresh-due', 'ends'] as const;

/** The next thing that a document's days say, and its day; an end that has passed comes first, then an overdue refresh. */
export type NextDay = { readonly what: (typeof nextDayKinds)[number]; readonly on: IsoDate };

export function nextDay(document: DatedDocument, beside: BesideDocument, asAt: IsoDate): NextDay | null {
  const standing = documentStanding(document, beside, asAt);
  if (!isCurrent(standing)) return null;
  if (standing === 'end-passed' && document.endedOn !== null) return { what: 'ends', on: document.endedOn };
  const { dueOn } = refreshOwed(document, beside.revisions, asAt);
  if (standing === 'refresh-overdue' && dueOn !== null) return { what: 'refresh-due', on: dueOn };
  const days: readonly (readonly [NextDay['what'], IsoDate | null])[] = [
    ['consultation-opens', document.consultFrom],
    ['consultation-ends', document.consultTo],
    ['in-force', document.inForceFrom],
    ['refresh-due', dueOn],
    ['ends', document.endedOn],
  ];
  return days
    .flatMap(([what, on]) => (on === null || on < asAt ? [] : [{ what, on }]))
    .reduce<NextDay | null>((soonest, one) => (soonest === null || one.on < soonest.on ? one : soonest), null);
}
