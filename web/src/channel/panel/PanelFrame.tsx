import type { ReactNode } from 'react';
import type { Allow } from '@due-regard/shared/http/endpoint.ts';
import { ChannelFrame } from '../ChannelFrame.tsx';

export interface PanelFrameProps {
  readonly title: string;
  /** Pages between the panel's own and this one. */
  readonly stages?: readonly (readonly [text: string, path: string])[] | undefined;
  /** The contract of what the page asks or sends. */
  readonly to: { readonly allow: Allow };
  readonly children: ReactNode;
}

const none: readonly (readonly [string, string])[] = [];

/** A page of the panel. */
export function PanelFrame({ title, stages = none, to, children }: PanelFrameProps) {
  return (
    <ChannelFrame title={title} to={to} stages={[['Panel', 'panel'], ...stages]}>
      {children}
    </ChannelFrame>
  );
}
