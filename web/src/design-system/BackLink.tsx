import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';

export interface BackLinkProps {
  readonly href: string;
  readonly children?: ReactNode;
}

export function BackLink({ href, children = 'Back' }: BackLinkProps) {
  return (
    <Anchor href={href} className="govuk-back-link">
      {children}
    </Anchor>
  );
}
