import type { FieldProblem } from '../http/problem.ts';
import { unlikelyDay } from '../deadlines/unlikely-day.ts';
import type { DueRevision } from '../deadlines/revision.ts';
import { partsOf } from '../calendar/iso-date.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { StrategyDocument } from './document.ts';
import type { DatedDocument } from './standing.ts';

type Written = Omit<DatedDocument, 'validFrom'> &
  Pick<
    StrategyDocument,
    'kind' | 'preparedOn' | 'agreedBy' | 'equality' | 'equalityOn' | 'profileYear' | 'profileSeen'
  >;

const days = [
  'preparedOn',
  'consultFrom',
  'consultTo',
  'agreedOn',
  'inForceFrom',
  'reviewedOn',
  'refreshDue',
  'endedOn',
  'equalityOn',
] as const;

/** What cannot all be so of a document, each named by the field to mend; of a day that can hardly be meant no more is said. */
export function documentProblems(document: Written, today: IsoDate): readonly FieldProblem[] {
  const unlikely = days.map((name) => unlikelyDay(name, document[name], today)).filter((problem) => problem !== false);
  if (unlikely.length > 0) return unlikely;
  const problems = [...dayProblems(document, today), ...equalityProblems(document, today)];
  return [...problems, ...profileProblems(document, today)].filter((problem) => problem !== false);
}

type Looked = readonly (FieldProblem | false)[];

function dayProblems(document: Written, today: IsoDate): Looked {
  const { preparedOn, consultFrom, consultTo, agreedOn, agreedBy, inForceFrom, refreshDue, endedOn } = document;
  const { reviewedOn } = document;
  const since = inForceFrom ?? agreedOn;
  return [
    isAfter(preparedOn, today) && { field: 'preparedOn', code: 'in-the-future' },
    isAfter(agreedOn, today) && { field: 'agreedOn', code: 'in-the-future' },
    isAfter(preparedOn, agreedOn) && { field: 'agreedOn', code: 'before-prepared' },
    consultFrom === null && consultTo !== null && { field: 'consultFrom', code: 'missing' },
    isAfter(consultFrom, consultTo) && { field: 'consultTo', code: 'before-start' },
    agreedBy !== null && agreedOn === null && { field: 'agreedOn', code: 'missing' },
    isAfter(since, refreshDue) && { field: 'refreshDue', code: 'before-in-force' },
    isAfter(since, endedOn) && { field: 'endedOn', code: 'before-in-force' },
    isAfter(preparedOn, refreshDue) && { field: 'refreshDue', code: 'before-prepared' },
    isAfter(agreedOn, reviewedOn) && { field: 'reviewedOn', code: 'before-agreed' },
    isAfter(reviewedOn, today) && { field: 'reviewedOn', code: 'in-the-future' },
    reviewedOn !== null && reviewedOn === refreshDue && { field: 'refreshDue', code: 'before-review' },
    isAfter(reviewedOn, refreshDue) && { field: 'refreshDue', code: 'before-review' },
  ];
}

/**
 * What cannot be so of another day that is promised for a refresh. One that was promised before another, or before the
 * document was agreed or reviewed, would turn round what was told since.
 * @param promised the day promised so far
 */
export function putOffProblems(
  { dueOn, revisedOn, promised }: Record<'dueOn' | 'revisedOn', IsoDate> & { readonly promised: IsoDate | null },
  {
    document: { agreedOn, reviewedOn },
    revisions,
    today,
  }: {
    readonly document: Pick<DatedDocument, 'agreedOn' | 'reviewedOn'>;
    readonly revisions: readonly Pick<DueRevision, 'revisedOn'>[];
    readonly today: IsoDate;
  },
): readonly FieldProblem[] {
  const problems: Looked = [
    isAfter(revisedOn, today) && { field: 'revisedOn', code: 'in-the-future' },
    [agreedOn, reviewedOn].some((day) => isAfter(day, revisedOn)) && { field: 'revisedOn', code: 'before-agreed' },
    revisions.some((one) => isAfter(one.revisedOn, revisedOn)) && { field: 'revisedOn', code: 'before-last' },
    dueOn === promised && { field: 'dueOn', code: 'as-before' },
    isAfter(revisedOn, dueOn) && { field: 'dueOn', code: 'before-start' },
    unlikelyDay('dueOn', dueOn, today),
  ];
  return problems.filter((problem) => problem !== false);
}

function equalityProblems({ equality, equalityOn }: Written, today: IsoDate): Looked {
  const isAssessed = equality === 'assessed';
  return [
    isAssessed && equalityOn === null && { field: 'equalityOn', code: 'missing' },
    !isAssessed && equalityOn !== null && { field: 'equality', code: 'has-a-day' },
    isAfter(equalityOn, today) && { field: 'equalityOn', code: 'in-the-future' },
  ];
}

function profileProblems({ kind, profileYear, profileSeen }: Written, today: IsoDate): Looked {
  const isSaid = profileYear !== null || profileSeen !== 'not-said';
  return [
    isSaid && kind !== 'risk-assessment' && { field: 'kind', code: 'has-a-profile' },
    profileSeen === 'seen' && profileYear === null && { field: 'profileYear', code: 'missing' },
    profileYear !== null && profileYear > partsOf(today)[0] && { field: 'profileYear', code: 'in-the-future' },
  ];
}

function isAfter(one: IsoDate | null, other: IsoDate | null): boolean {
  return one !== null && other !== null && one > other;
}

/** Whether following successors from a document leads back to it. */
export function leadsBack(
  documentId: string,
  supersededBy: string | null,
  successorOf: (documentId: string) => string | null,
): boolean {
  const seen = new Set<string>();
  let next = supersededBy;
  while (next !== null && !seen.has(next)) {
    if (next === documentId) return true;
    seen.add(next);
    next = successorOf(next);
  }
  return false;
}
