import type { ReactNode } from 'react';

export interface HintProps {
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Hint({ id, className = 'govuk-hint', children }: HintProps) {
  return (
    <div id={id} className={className}>
      {children}
    </div>
  );
}

export interface ErrorMessageProps {
  readonly id?: string | undefined;
  readonly children: ReactNode;
}

export function ErrorMessage({ id, children }: ErrorMessageProps) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {children}
    </p>
  );
}
