import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';

export interface TextInputProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'className' | 'prefix' | 'width' | 'size' | 'name'> {
  readonly name: string;
  /** How many characters an answer has, about. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

export function TextInput({
  label,
  labelSize,
  isPageHeading,
  hint,
  error: own,
  width,
  prefix,
  suffix,
  ...rest
}: TextInputProps) {
  const { name, id = name, type = 'text' } = rest;
  const error = useFieldError(name, own);
  const input = (
    <input
      {...rest}
      id={id}
      type={type}
      className={classNames(
        'govuk-input',
        width && `govuk-input--width-${String(width)}`,
        error !== undefined && 'govuk-input--error',
      )}
      aria-describedby={describedBy({ id, hint, error })}
    />
  );
  return (
    <FormGroup id={id} label={label} labelSize={labelSize} isPageHeading={isPageHeading} hint={hint} error={error}>
      {prefix === undefined && suffix === undefined ? (
        input
      ) : (
        <div className="govuk-input__wrapper">
          {prefix !== undefined && <Affix kind="prefix" text={prefix} />}
          {input}
          {suffix !== undefined && <Affix kind="suffix" text={suffix} />}
        </div>
      )}
    </FormGroup>
  );
}

function Affix({ kind, text }: { readonly kind: 'prefix' | 'suffix'; readonly text: string }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {text}
    </div>
  );
}
