import type { Sendable } from '@due-regard/shared/http/endpoint.ts';
import { publicationNames } from '@due-regard/shared/evidence/publication.ts';
import { byName } from '@due-regard/shared/schools/by-name.ts';
import { searchText } from '@due-regard/shared/schools/search-text.ts';
import type { DocumentFound, DocumentReply } from '@due-regard/shared/strategies/api.ts';
import { equalityNames, profileNames } from '@due-regard/shared/strategies/document-names.ts';
import { documentKindRules } from '@due-regard/shared/strategies/document.ts';
import type { StrategyDocument } from '@due-regard/shared/strategies/document.ts';
import type { DocumentStanding } from '@due-regard/shared/strategies/standing.ts';
import { daysPromised } from '@due-regard/shared/deadlines/revision.ts';
import { notThereOn } from '../http/not-there.ts';
import { historyOf } from '../registers/history.ts';
import { revisionsOf, shownDocument } from './view.ts';
import type { DocumentsView } from './view.ts';

interface Wanted {
  readonly kind?: StrategyDocument['kind'] | undefined;
  readonly standing?: DocumentStanding | undefined;
  readonly search?: string | undefined;
}

/** Documents as they stand on the day, by title. */
export function readDocuments(
  view: DocumentsView,
  { kind, standing, search }: Wanted,
): readonly Sendable<DocumentReply>[] {
  const words = searchText([search ?? null]);
  return view.held
    .filter((row) => kind === undefined || row.kind === kind)
    .filter(({ title }) => searchText([title]).includes(words))
    .map((row) => shownDocument(view, row))
    .filter((shown) => standing === undefined || shown.standing === standing)
    .toSorted((left, right) => byName(left.title, right.title));
}

type Other = Sendable<DocumentFound['linked'][number]>;

/** One document whole. @throws Refusal `not-found` when the reader may not see it on the day */
export function readDocument(view: DocumentsView, documentId: string): Omit<Sendable<DocumentFound>, 'dates'> {
  const { asAt } = view.dates;
  const document = view.held.find((row) => row.documentId === documentId);
  if (document === undefined) {
    const first = view.all.find((row) => row.documentId === documentId);
    throw notThereOn(
      asAt,
      view.rows.find(({ factId }) => factId === first?.factId),
    );
  }
  const others = view.held.filter((row) => row !== document);
  const linked = others.filter((row) => row.linked.includes(documentId) || document.linked.includes(row.documentId));
  const successor = others.find((row) => row.documentId === document.supersededBy);
  return {
    ...shownDocument(view, document),
    supersededBy: successor === undefined ? null : shortOf(successor),
    supersededById: successor?.documentId ?? null,
    supersedes: others.filter((row) => row.supersededBy === documentId).map(shortOf),
    linked: linked.map(shortOf),
    linkedHere: document.linked.filter((id) => others.some((row) => row.documentId === id)),
    revisions: daysPromised(document.refreshDue, revisionsOf(view.told, documentId), asAt).map(
      ({ revisionId, dueOn, revisedOn, reason, turn }) => ({ revisionId, dueOn, revisedOn, reason, turn }),
    ),
    history: historyOf({
      rows: view.rows.filter((row) => row.documentId === documentId && row.validFrom <= asAt),
      now: document.factId,
      fields: historyFields,
      textOf: (row, field) => textOf(view, row, field),
    }),
  };
  function shortOf(row: StrategyDocument): Other {
    const { standing } = shownDocument(view, row);
    return { documentId: row.documentId, title: row.title, standing };
  }
}

const historyFields = [
  'title',
  'kind',
  'ownerRole',
  'ownerOrganisation',
  'preparedOn',
  'consultFrom',
  'consultTo',
  'agreedOn',
  'agreedBy',
  'inForceFrom',
  'reviewedOn',
  'refreshDue',
  'endedOn',
  'supersededBy',
  'equality',
  'equalityOn',
  'profileYear',
  'profileSeen',
  'link',
  'note',
  'publication',
] as const;

function textOf(view: DocumentsView, row: StrategyDocument, field: (typeof historyFields)[number]): string | null {
  if (field === 'kind') return documentKindRules[row.kind].name;
  if (field === 'equality') return row.equality === 'not-said' ? null : equalityNames[row.equality];
  if (field === 'profileYear') return row.profileYear === null ? null : String(row.profileYear);
  if (field === 'profileSeen') return row.profileSeen === 'not-said' ? null : profileNames[row.profileSeen];
  if (field === 'publication') return publicationNames[row.publication];
  if (field === 'agreedBy') return view.bodies.get(row.agreedBy ?? '') ?? null;
  if (field === 'supersededBy')
    return view.held.find(({ documentId }) => documentId === row.supersededBy)?.title ?? null;
  return row[field];
}
