import { useEffect, useRef } from 'react';
import type { MouseEvent } from 'react';
import { focusField } from './focus-field.ts';
import type { FieldError } from './form-errors.ts';

export interface ErrorSummaryProps {
  readonly title?: string | undefined;
  /** An error whose field is empty belongs to the whole form and is no link. */
  readonly errors: readonly FieldError[];
}

/** Takes the focus each time the errors change, so that nobody hunts for what went wrong. */
export function ErrorSummary({ title = 'There is a problem', errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  return (
    <div className="govuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                {field === '' ? (
                  message
                ) : (
                  <a href={`#${field}`} onClick={(event) => go(event, field)}>
                    {message}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

function go(event: MouseEvent, field: string): void {
  event.preventDefault();
  focusField(field);
}
