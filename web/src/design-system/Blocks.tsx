import type { MouseEvent, ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface DetailsProps {
  readonly summary: ReactNode;
  readonly isOpen?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** More, for who wants it. */
export function Details({ summary, isOpen, className, children }: DetailsProps) {
  return (
    <details className={classNames('govuk-details', className)} open={isOpen}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

export function InsetText({ children }: { readonly children: ReactNode }) {
  return <div className="govuk-inset-text">{children}</div>;
}

export function WarningText({ children }: { readonly children: ReactNode }) {
  return (
    <div className="govuk-warning-text">
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">Warning</span> {children}
      </strong>
    </div>
  );
}

export interface PanelProps {
  readonly title: ReactNode;
  readonly headingLevel?: 1 | 2 | undefined;
  readonly children?: ReactNode;
}

/** The end of a job: what was done, and its reference. */
export function Panel({ title, headingLevel = 1, children }: PanelProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="govuk-panel govuk-panel--confirmation">
      <Heading className="govuk-panel__title">{title}</Heading>
      {children !== undefined && <div className="govuk-panel__body">{children}</div>}
    </div>
  );
}

export interface SkipLinkProps {
  readonly href?: string | undefined;
}

export function SkipLink({ href = '#main-content' }: SkipLinkProps) {
  return (
    <a href={href} className="govuk-skip-link" onClick={skip}>
      Skip to main content
    </a>
  );
}

// Moves the focus itself: an address with a hash would be copied into papers.
function skip(event: MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
