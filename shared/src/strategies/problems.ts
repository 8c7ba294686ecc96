import type { FieldProblem } from '../http/problem.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { DatedDocument } from './standing.ts';

/** Days of a document that cannot all be so, each named by the field to mend. */
export function documentProblems(
  document: Omit<DatedDocument, 'validFrom'> & {
    readonly preparedOn: IsoDate | null;
    readonly agreedBy: string | null;
  },
  today: IsoDate,
): readonly FieldProblem[] {
  const { preparedOn, consultFrom, consultTo, agreedOn, agreedBy, inForceFrom, refreshDue, endedOn } = document;
  const since = inForceFrom ?? agreedOn;
  const problems: readonly (FieldProblem | false)[] = [
    isAfter(preparedOn, today) && { field: 'preparedOn', code: 'in-the-future' },
    isAfter(agreedOn, today) && { field: 'agreedOn', code: 'in-the-future' },
    isAfter(preparedOn, agreedOn) && { field: 'agreedOn', code: 'before-prepared' },
    consultFrom === null && consultTo !== null && { field: 'consultFrom', code: 'missing' },
    isAfter(consultFrom, consultTo) && { field: 'consultTo', code: 'before-start' },
    agreedBy !== null && agreedOn === null && { field: 'agreedOn', code: 'missing' },
    isAfter(since, refreshDue) && { field: 'refreshDue', code: 'before-in-force' },
    isAfter(since, endedOn) && { field: 'endedOn', code: 'before-in-force' },
  ];
  return problems.filter((problem) => problem !== false);
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
