import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Label } from './Label.tsx';
import type { HeadingSize } from './Label.tsx';
import { ErrorMessage, Hint } from './Messages.tsx';

/** What every question has: words, a hint, and what is wrong with the answer. */
export interface QuestionProps {
  readonly label: ReactNode;
  readonly labelSize?: HeadingSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly hint?: ReactNode;
  /** Only where no Form around it tells the error. */
  readonly error?: string | undefined;
}

interface FormGroupProps extends QuestionProps {
  readonly id: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function FormGroup({ id, label, labelSize, isPageHeading, hint, error, className, children }: FormGroupProps) {
  return (
    <div className={groupClass(error, className)}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

interface HintAndErrorProps {
  readonly id: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

export function HintAndError({ id, hint, error }: HintAndErrorProps) {
  return (
    <>
      {isThere(hint) && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}

/** The ids of the hint and the error, for `aria-describedby`. */
export function describedBy({ id, hint, error }: HintAndErrorProps): string | undefined {
  return classNames(isThere(hint) && `${id}-hint`, error !== undefined && `${id}-error`) || undefined;
}

export function groupClass(error: string | undefined, more?: string): string {
  return classNames('govuk-form-group', error !== undefined && 'govuk-form-group--error', more);
}

function isThere(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}
