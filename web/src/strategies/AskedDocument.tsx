import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import { peopleApi } from '@due-regard/shared/people/api.ts';
import { documentApi } from '@due-regard/shared/strategies/api.ts';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Failed } from '../design-system/Failed.tsx';
import { Loading } from '../design-system/Loading.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from '../registers/crumbs.ts';
import type { NamedThing } from './DocumentFields.tsx';

/** What a form about documents chooses from. */
export interface Choices {
  readonly bodies: readonly NamedThing[];
  readonly documents: readonly NamedThing[];
  /** Those who hold a role of the council. */
  readonly people: readonly NamedThing[];
}

/** Boards and documents as they are at the dates in view, and the people of the council. */
export function WithChoices({ children }: { readonly children: (choices: Choices) => ReactNode }) {
  const { authority, dates } = useHere();
  const asked = { params: { authority }, query: dates };
  const [bodies, documents, people] = useQueries({
    queries: [
      queryOf(governanceApi.list, asked),
      queryOf(documentApi.list, asked),
      queryOf(peopleApi.list, { params: { authority } }),
    ],
  });
  const error = bodies.error ?? documents.error ?? people.error;
  if (error !== null) return <Failed error={error} />;
  if (bodies.data === undefined || documents.data === undefined || people.data === undefined)
    return <Loading words="Loading the register" />;
  return children({
    bodies: bodies.data.bodies.map(({ bodyId, name }) => ({ id: bodyId, name })),
    people: people.data.people.map(({ userId, name }) => ({ id: userId, name })),
    documents: documents.data.documents.map(({ documentId, title }) => ({ id: documentId, name: title })),
  });
}

interface DocumentFormPageProps {
  readonly title: string;
  readonly to: Parameters<typeof Allowed>[0]['to'];
  readonly children: (document: DocumentFound, id: string) => ReactNode;
}

/** A page with a form about one document, which the address names. */
export function DocumentFormPage({ title, to, children }: DocumentFormPageProps) {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const found = useQuery(queryOf(documentApi.find, { params: { authority, id }, query: dates }));
  return (
    <Page
      title={title}
      section="Strategies"
      caption={found.data?.title}
      breadcrumbs={crumbsTo(
        authority,
        ['Strategies, policies and agreements', 'strategies'],
        [found.data?.title ?? 'Document', `strategies/${id}`],
      )}
    >
      <Allowed to={to}>
        <Asked question={found} words="Loading the document">
          {(document) => children(document, id)}
        </Asked>
      </Allowed>
    </Page>
  );
}
