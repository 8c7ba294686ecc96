import type { ReactNode } from 'react';
import type { DocumentFound } from '@due-regard/shared/strategies/api.ts';
import { standingNames } from '@due-regard/shared/strategies/standing.ts';
import { TextLink } from '../design-system/Anchor.tsx';
import { SummaryList } from '../design-system/SummaryList.tsx';
import { useHere } from '../here.ts';

type Other = DocumentFound['linked'][number];

/** What it replaced or is to replace, what took its place or is to, and what goes with it; nothing where nothing does. */
export function OtherDocuments({ document }: { readonly document: DocumentFound }) {
  const { supersededBy, supersedes, linked } = document;
  const isReplaced = document.standing === 'superseded';
  const groups = [
    {
      key: isReplaced ? 'Its place is taken by' : 'To be replaced by',
      documents: supersededBy === null ? [] : [supersededBy],
    },
    { key: 'It takes the place of', documents: supersedes.filter(({ standing }) => standing === 'superseded') },
    { key: 'It is to take the place of', documents: supersedes.filter(({ standing }) => standing !== 'superseded') },
    { key: 'Goes with', documents: linked },
  ];
  const rows = groups.flatMap(({ key, documents }) =>
    documents.length === 0 ? [] : [{ key, value: <Others documents={documents} /> }],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 className="govuk-heading-m" id="others">
        Other documents
      </h2>
      <SummaryList rows={rows} />
    </section>
  );
}

function Others({ documents }: { readonly documents: readonly Other[] }): ReactNode {
  const { authority } = useHere();
  return (
    <ul className="govuk-list">
      {documents.map(({ documentId, title, standing }) => (
        <li key={documentId}>
          <TextLink href={`/${authority}/strategies/${documentId}`}>{title}</TextLink>
          <span className="app-second-line">{standingNames[standing]}</span>
        </li>
      ))}
    </ul>
  );
}
