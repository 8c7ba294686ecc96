import type { ReactNode } from 'react';

export interface EmptyProps {
  /** Why there is nothing: "No school matches these filters". */
  readonly why: ReactNode;
  /** What to do next: a link or a sentence. */
  readonly next?: ReactNode;
}

export function Empty({ why, next }: EmptyProps) {
  return (
    <div className="app-empty">
      <p className="govuk-body govuk-!-font-weight-bold">{why}</p>
      {next !== undefined && <p className="govuk-body">{next}</p>}
    </div>
  );
}
