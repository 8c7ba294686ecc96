import type { ReactNode } from 'react';
import { channelApi } from '@due-regard/shared/channel/api.ts';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import type { Crumb } from '../design-system/Breadcrumbs.tsx';
import { Page } from '../design-system/Page.tsx';
import { useHere } from '../here.ts';
import { Allowed } from '../people/Allowed.tsx';

export interface ChannelFrameProps {
  readonly title: string;
  readonly caption?: string | undefined;
  /** Pages between Channel's first page and this one: words and the rest of the address. */
  readonly stages?: readonly (readonly [text: string, path: string])[] | undefined;
  /** The contract of what the page sends or asks; left out: whatever is behind the wall. */
  readonly to?: { readonly allow: Allow } | undefined;
  readonly asAt?: ReactNode;
  readonly children: ReactNode;
}

const none: readonly (readonly [string, string])[] = [];

/** A page behind the wall. */
export function ChannelFrame({
  title,
  caption,
  stages = none,
  to = channelApi.state,
  asAt,
  children,
}: ChannelFrameProps) {
  const { authority } = useHere();
  const crumbs: readonly Crumb[] = [
    { text: 'Overview', href: `/${authority}` },
    { text: 'Channel', href: `/${authority}/channel` },
    ...stages.map(([text, path]) => ({ text, href: `/${authority}/channel/${path}` })),
  ];
  return (
    <Page title={title} section="Channel" caption={caption} breadcrumbs={crumbs} asAt={asAt}>
      <Allowed to={to}>{children}</Allowed>
    </Page>
  );
}
