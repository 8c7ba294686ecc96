import { useId } from 'react';
import { Button } from './Button.tsx';

/** Long work as it is shown: its step in words, how much of it is done, and a way to stop it. */
export interface ShownJob {
  readonly step: string;
  readonly done: number | null;
  readonly of: number | null;
  readonly cancel: () => void;
}

/** How far long work is. Each step is read out once; the numbers are there to look at. */
export function JobProgress({ job: { step, done, of, cancel } }: { readonly job: ShownJob }) {
  const id = useId();
  const isCounted = done !== null && of !== null && of > 0;
  return (
    <div className="app-job">
      <output className="govuk-body" id={id}>
        {step}
      </output>
      <progress className="app-job__bar" aria-labelledby={id} {...(isCounted ? { value: done, max: of } : {})} />
      {isCounted && (
        <p className="govuk-body-s">
          {done.toLocaleString('en-GB')} of {of.toLocaleString('en-GB')}
        </p>
      )}
      <Button type="button" variant="secondary" onClick={cancel}>
        Stop
      </Button>
    </div>
  );
}
