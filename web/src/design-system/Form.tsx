import { use, useEffect } from 'react';
import type { SyntheticEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { JobProgress } from './JobProgress.tsx';
import type { ShownJob } from './JobProgress.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FormErrors } from './form-errors.ts';
import type { FieldError } from './form-errors.ts';
import { PageTitle } from './page-title.ts';

export interface FormProps {
  /** What the server found wrong, in sentences; the fields inside find theirs by name. A new array takes the focus anew. */
  readonly errors?: readonly FieldError[] | undefined;
  readonly onSubmit: (form: FormData) => void;
  readonly isSending?: boolean | undefined;
  /** Long work that goes on: shown below the form, with a way to stop it. */
  readonly job?: ShownJob | undefined;
  /** Somebody changed the thing since it was opened here. */
  readonly isStale?: boolean | undefined;
  /** The words on the button; absent where the children bring buttons of their own. */
  readonly submit?: string | undefined;
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

const noErrors: readonly FieldError[] = [];

/** Sends by `onSubmit`, so that what was typed stays typed when the server finds fault with it. */
export function Form({
  errors = noErrors,
  onSubmit,
  isSending = false,
  job,
  isStale,
  submit,
  label,
  children,
}: FormProps) {
  const { setHasErrors } = use(PageTitle);
  const hasErrors = errors.length > 0;
  useEffect(() => {
    setHasErrors(hasErrors);
    return () => setHasErrors(false);
  }, [hasErrors, setHasErrors]);
  function send(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    // With the button that was pressed, where a form has several.
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (!isSending) onSubmit(new FormData(event.currentTarget, submitter));
  }
  return (
    <FormErrors value={errors}>
      {hasErrors && <ErrorSummary errors={errors} />}
      {isStale === true && <LoadAnew />}
      <form className="app-form" onSubmit={send} noValidate aria-label={label}>
        {children}
        {submit !== undefined && (
          <Button aria-disabled={isSending || undefined}>{isSending ? 'Sending…' : submit}</Button>
        )}
      </form>
      {job !== undefined && <JobProgress job={job} />}
    </FormErrors>
  );
}

/** The way out of a stale form, once what was typed has been compared or noted. */
function LoadAnew() {
  return (
    <div className="govuk-inset-text">
      <p className="govuk-body">
        To see what they changed, load the page anew. What you typed here is then gone: copy first what you want to
        keep.
      </p>
      <Button type="button" variant="secondary" onClick={() => window.location.reload()}>
        Load it anew
      </Button>
    </div>
  );
}
