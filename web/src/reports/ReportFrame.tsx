import type { ReactNode } from 'react';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { reportApi } from '@due-regard/shared/reports/api.ts';
import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';

export interface ReportFrameProps {
  readonly title: string;
  readonly caption?: string | undefined;
  /** Pages between the list and this one: words and the rest of the address. */
  readonly stages?: readonly (readonly [text: string, path: string])[] | undefined;
  /** The contract of what the page sends or asks. */
  readonly to?: { readonly allow: Allow } | undefined;
  readonly children: ReactNode;
}

const none: readonly (readonly [string, string])[] = [];

/** A page under the list of reports. */
export function ReportFrame({ title, caption, stages = none, to = reportApi.find, children }: ReportFrameProps) {
  const { authority } = useHere();
  const crumbs: readonly Crumb[] = [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Reports', href: `/${authority}/reports` },
    ...stages.map(([text, path]) => ({ text, href: `/${authority}/reports/${path}` })),
  ];
  return (
    <Page title={title} section="Reports" caption={caption} breadcrumbs={crumbs}>
      <Allowed to={to}>{children}</Allowed>
    </Page>
  );
}
