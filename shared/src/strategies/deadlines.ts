import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { DueRevision } from '../deadlines/revision.ts';
import { registerAt } from '../measure/register.ts';
import type { StrategyDocument } from './document.ts';
import { documentStanding, isCurrent, refreshDay } from './standing.ts';

export type DocumentRows = {
  readonly documents: readonly StrategyDocument[];
  /** Of documents. */
  readonly documentRevisions: readonly DueRevision[];
};

/**
 * What falls due of strategies, policies and agreements: their refresh, and both ends of a consultation. A consultation
 * that has closed stays overdue until something was agreed after it. One given up or superseded brings nothing.
 */
export function documentDeadlines(rows: DocumentRows, asAt: IsoDate): readonly Deadline[] {
  return registerAt(rows.documents, ({ documentId }) => documentId, asAt).flatMap((document) => {
    const own = rows.documentRevisions.filter(({ aboutId }) => aboutId === document.documentId);
    if (!isCurrent(documentStanding(document, own, asAt))) return [];
    return [...refreshOf(document, own, asAt), ...consultationOf(document, asAt)];
  });
}

function refreshOf(document: StrategyDocument, revisions: readonly DueRevision[], asAt: IsoDate): readonly Deadline[] {
  const { dueOn, firstDueOn, slips } = refreshDay(document, revisions, asAt);
  if (dueOn === null) return [];
  const promised = { dueOn, firstDueOn: firstDueOn ?? dueOn, slips };
  return [deadlineOf({ ...basicsOf(document), ...promised, kind: 'refresh', what: 'Refresh due' })];
}

function consultationOf(document: StrategyDocument, asAt: IsoDate): readonly Deadline[] {
  const { documentId, consultFrom, consultTo } = document;
  const found: Deadline[] = [];
  const basics = { ...basicsOf(document), kind: 'consultation' } as const;
  if (consultFrom !== null && asAt <= consultFrom) {
    const deadlineId = `consultation-opens.${documentId}`;
    found.push(deadlineOf({ ...basics, deadlineId, dueOn: consultFrom, what: 'Consultation opens' }));
  }
  if (consultTo !== null && !isAgreedSince(document, consultTo, asAt)) {
    const deadlineId = `consultation-closes.${documentId}`;
    const what = consultTo < asAt ? 'Consultation has closed: to be agreed' : 'Consultation closes';
    found.push(deadlineOf({ ...basics, deadlineId, dueOn: consultTo, what }));
  }
  return found;
}

function isAgreedSince({ agreedOn }: StrategyDocument, consultTo: IsoDate, asAt: IsoDate): boolean {
  return agreedOn !== null && consultTo <= agreedOn && agreedOn <= asAt;
}

function basicsOf({ documentId, title, ownerRole, ownerOrganisation, ownerUser, publication }: StrategyDocument) {
  const subject = { kind: 'document', id: documentId } as const;
  return { subject, title, ownerRole, ownerOrganisation, ownerUser, publication };
}
