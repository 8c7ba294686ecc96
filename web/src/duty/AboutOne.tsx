import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { dutyApi } from '@due-regard/shared/duty/api.ts';
import type { ObligationFound } from '@due-regard/shared/duty/api.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { queryOf } from '../api.ts';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';
import { dutyCrumbs } from './DutyPages.tsx';

interface AboutOneProps {
  readonly title: string;
  /** The contract that the page's form sends. */
  readonly to: { readonly allow: Allow };
  readonly children: (found: ObligationFound, back: string) => ReactNode;
}

/** A page with a form about one obligation: its question stands above the form. */
export function AboutOne({ title, to, children }: AboutOneProps) {
  const { authority, dates } = useHere();
  const { id = '' } = useParams();
  const question = useQuery(queryOf(dutyApi.find, { params: { authority, id }, query: dates }));
  const obligation = question.data?.obligation;
  return (
    <Page
      title={title}
      section="Duty"
      caption={obligation && `${obligation.obligationId} ${obligation.title}`}
      breadcrumbs={dutyCrumbs(authority, [obligation?.title ?? 'Obligation', id])}
    >
      <Asked question={question} words="Loading the obligation">
        {(found) => (
          <>
            <p className="govuk-body">{found.obligation.question}</p>
            <Allowed to={to}>{children(found, `/${authority}/duty/${id}`)}</Allowed>
          </>
        )}
      </Asked>
    </Page>
  );
}
