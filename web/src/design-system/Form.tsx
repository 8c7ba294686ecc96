import { use, useEffect } from 'react';
import type { SyntheticEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import { JobProgress } from './JobProgress.tsx';
import type { ShownJob } from './JobProgress.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FormErrors } from './form-errors.ts';
import type { FieldError } from './form-errors.ts';
import { PageTitle } from './page-title.ts';
import { forgetUnsaved, useUnsaved } from './unsaved.ts';

export interface FormProps {
  /** What the server found wrong, in sentences; the fields inside find theirs by name. A new array takes the focus anew. */
  readonly errors?: readonly FieldError[] | undefined;
  readonly onSubmit: (form: FormData) => void;
  readonly isSending?: boolean | undefined;
  /** Not saved, though it has nothing to say in `errors`: the session had ended. */
  readonly isRefused?: boolean | undefined;
  /** False for a form that asks for a page and keeps nothing: it may be left without being asked. */
  readonly holdsWork?: boolean | undefined;
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
  isSending,
  isRefused = false,
  holdsWork = true,
  job,
  isStale,
  submit,
  label,
  children,
}: FormProps) {
  const { setHasErrors } = use(PageTitle);
  const hasErrors = errors.length > 0;
  const { onInput, onSend } = useUnsaved({ isSending, isRefused: isRefused || hasErrors });
  useEffect(() => {
    setHasErrors(hasErrors);
    return () => setHasErrors(false);
  }, [hasErrors, setHasErrors]);
  function send(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    // With the button that was pressed, where a form has several.
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    if (isSending === true) return;
    onSend();
    onSubmit(new FormData(event.currentTarget, submitter));
  }
  return (
    <FormErrors value={errors}>
      {hasErrors && <ErrorSummary errors={errors} />}
      {isStale === true && <LoadAnew />}
      <form
        className="app-form"
        onSubmit={send}
        onInput={holdsWork ? onInput : undefined}
        noValidate
        aria-label={label}
      >
        {children}
        {submit !== undefined && (
          <Button aria-disabled={isSending || undefined}>{isSending === true ? 'Sending…' : submit}</Button>
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
      <Button type="button" variant="secondary" onClick={loadAnew}>
        Load it anew
      </Button>
    </div>
  );
}

function loadAnew(): void {
  forgetUnsaved();
  window.location.reload();
}
