import { use } from 'react';
import { SiteFacts } from '../site.ts';
import { problemWords } from './problem-words.ts';
import type { ProblemKind } from './problem-words.ts';

export interface ProblemProps {
  readonly kind: ProblemKind;
  /** The server's own sentence about this case. */
  readonly detail?: string | undefined;
  /** Lets the people who run the service find it in their log. */
  readonly requestId?: string | undefined;
  /** False inside a page that has its own heading. */
  readonly hasHeading?: boolean | undefined;
}

/** What happened, what became of your answers, when to try again, whom to tell. */
export function Problem({ kind, detail, requestId, hasHeading = true }: ProblemProps) {
  const site = use(SiteFacts);
  const { title, happened, next } = problemWords[kind];
  return (
    <div className="app-problem" role="alert">
      {hasHeading && <h2 className="govuk-heading-m">{title}</h2>}
      {detail !== undefined && <p className="govuk-body">{detail}</p>}
      <p className="govuk-body">{happened}</p>
      <p className="govuk-body">{next}</p>
      {site.contactEmail !== undefined && (
        <p className="govuk-body">
          To tell somebody, write to{' '}
          <a className="govuk-link" href={`mailto:${site.contactEmail}`}>
            {site.contactEmail}
          </a>
          {site.contactPhone !== undefined && ` or ring ${site.contactPhone}`}.
        </p>
      )}
      {requestId !== undefined && <p className="govuk-body-s">Reference: {requestId}</p>}
    </div>
  );
}
