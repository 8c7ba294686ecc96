import { useState } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, groupClass, HintAndError } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';
import { Label } from './Label.tsx';

export interface PasswordInputProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'className' | 'name' | 'type'> {
  readonly name: string;
}

/** A password with "Show", so that a long one can be typed without a mistake. */
export function PasswordInput({ label, labelSize, isPageHeading, hint, error: own, ...rest }: PasswordInputProps) {
  const { name, id = name, autoComplete = 'current-password' } = rest;
  const error = useFieldError(name, own);
  const [isShown, setShown] = useState(false);
  return (
    <div className={groupClass(error, 'govuk-password-input')}>
      <Label htmlFor={id} size={labelSize} isPageHeading={isPageHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          {...rest}
          id={id}
          type={isShown ? 'text' : 'password'}
          className={classNames('govuk-input govuk-password-input__input', error !== undefined && 'govuk-input--error')}
          aria-describedby={describedBy({ id, hint, error })}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        <Button
          type="button"
          variant="secondary"
          className="govuk-password-input__toggle"
          aria-controls={id}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
    </div>
  );
}
