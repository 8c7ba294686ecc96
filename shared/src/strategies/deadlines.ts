import type { IsoDate } from '../calendar/iso-date.ts';
import { deadlineOf } from '../deadlines/deadline.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { DueRevision } from '../deadlines/revision.ts';
import { isToldTo } from '../deadlines/told-to.ts';
import type { ToldTo } from '../deadlines/told-to.ts';
import { registerAt } from '../measure/register.ts';
import { documentKindRules } from './document.ts';
import type { StrategyDocument } from './document.ts';
import { endingAt } from './ending.ts';
import { refreshTold } from './refresh-told.ts';
import type { RefreshToTell } from './refresh-told.ts';
import { documentStanding, isCurrent } from './standing.ts';

export type DocumentRows = {
  readonly documents: readonly StrategyDocument[];
  /** Of documents. */
  readonly documentRevisions: readonly DueRevision[];
} & ToldTo;

/**
 * What falls due of strategies, policies and agreements: their refresh or review, both ends of a consultation, and an end that is
 * planned. A consultation that has closed stays overdue until something was agreed after it, an end until it is said or
 * a successor holds. One given up or superseded brings nothing.
 */
export function documentDeadlines(rows: DocumentRows, asAt: IsoDate): readonly Deadline[] {
  const { documents } = rows;
  const isTold = isToldTo(rows.toldTo);
  return registerAt(documents, ({ documentId }) => documentId, asAt).flatMap((document) => {
    const revisions = rows.documentRevisions.filter(({ aboutId }) => aboutId === document.documentId);
    if (!isCurrent(documentStanding(document, { revisions, documents }, asAt))) return [];
    const own = documents.filter(({ documentId }) => documentId === document.documentId);
    return [
      ...refreshOf(document, { rows: own, revisions, isTold }, asAt),
      ...consultationOf(document, asAt),
      ...endOf(document, documents, asAt),
    ];
  });
}

function refreshOf(
  document: StrategyDocument,
  toTell: RefreshToTell<StrategyDocument>,
  asAt: IsoDate,
): readonly Deadline[] {
  const { dueOn, firstDueOn, slips } = refreshTold(document, toTell, asAt);
  if (dueOn === null) return [];
  const what = documentKindRules[document.kind].again === 'refresh' ? 'Refresh due' : 'Review due';
  const promised = { dueOn, firstDueOn: firstDueOn ?? dueOn, slips };
  return [deadlineOf({ ...basicsOf(document), ...promised, kind: 'refresh', what })];
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

function endOf(document: StrategyDocument, documents: DocumentRows['documents'], asAt: IsoDate): readonly Deadline[] {
  const { endedOn } = document;
  const ending = endingAt(document, documents, asAt);
  if (endedOn === null || ending === 'none') return [];
  const what = ending === 'passed' ? 'Was to come to an end: say whether it did' : 'Comes to an end';
  return [deadlineOf({ ...basicsOf(document), kind: 'document-end', dueOn: endedOn, what })];
}

function basicsOf({ documentId, title, ownerRole, ownerOrganisation, ownerUser, publication }: StrategyDocument) {
  const subject = { kind: 'document', id: documentId } as const;
  return { subject, title, ownerRole, ownerOrganisation, ownerUser, publication };
}
