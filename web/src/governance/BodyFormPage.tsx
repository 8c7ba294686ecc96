import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { governanceApi } from '@due-regard/shared/governance/api.ts';
import type { BodyFound } from '@due-regard/shared/governance/api.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { crumbsTo } from '../registers/crumbs.ts';

interface BodyFormPageProps {
  readonly title: string;
  readonly to: Parameters<typeof Allowed>[0]['to'];
  readonly children: (body: BodyFound, own: string) => ReactNode;
}

/** A page with a form about one body, which the address names. */
export function BodyFormPage({ title, to, children }: BodyFormPageProps) {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const found = useQuery(queryOf(governanceApi.find, { params: { authority, id }, query: dates }));
  return (
    <Page
      title={title}
      section="Governance"
      caption={found.data?.name}
      breadcrumbs={crumbsTo(
        authority,
        ['Boards, committees and groups', 'bodies'],
        [found.data?.name ?? 'Body', `bodies/${id}`],
      )}
    >
      <Allowed to={to}>
        <Asked question={found} words="Loading the body">
          {(body) => children(body, `/${authority}/bodies/${id}`)}
        </Asked>
      </Allowed>
    </Page>
  );
}
