import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { AsAt } from '../design-system/AsAt.tsx';
import type { AsAtProps } from '../design-system/AsAt.tsx';
import { Asked } from '../design-system/Asked.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { crumbsTo } from './crumbs.ts';
import type { Stage } from './crumbs.ts';

export interface ThingPageProps<Found extends { readonly dates: AsAtProps }> {
  readonly question: UseQueryResult<Found, ApiProblem>;
  /** Its name and its kind, once it is found. */
  readonly nameOf: (found: Found) => { readonly title: string; readonly kind: string };
  /** What it is called until then: `Board, committee or group`. */
  readonly unnamed: string;
  readonly section: string;
  /** The way to the register that it stands in. */
  readonly way: readonly Stage[];
  readonly children: (found: Found) => ReactNode;
}

/** The page of one thing of a register: its name and kind, the way back to the register, the day that it is shown for. */
export function ThingPage<Found extends { readonly dates: AsAtProps }>(props: ThingPageProps<Found>) {
  const { question, nameOf, unnamed, section, way, children } = props;
  const { authority } = useHere();
  const name = question.data && nameOf(question.data);
  return (
    <Page
      title={name?.title ?? unnamed}
      section={section}
      caption={name?.kind}
      breadcrumbs={crumbsTo(authority, ...way)}
      asAt={question.data && <AsAt {...question.data.dates} />}
    >
      <Asked question={question} words="Loading the page">
        {children}
      </Asked>
    </Page>
  );
}
