import { Component } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Page } from './Page.tsx';
import { Problem } from './Problem.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Page title="This page could not be shown">
        <Problem kind="server-fault" hasHeading={false} />
      </Page>
    );
  }
}

/** A page that fails leaves the rest of the product standing; going elsewhere starts afresh. */
export function ErrorBoundary({ children }: BoundaryProps) {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
}
