import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';

export interface SelectOption {
  readonly value: string;
  readonly text: string;
  readonly isDisabled?: boolean | undefined;
}

export interface SelectProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'select'>, 'className' | 'name' | 'children'> {
  readonly name: string;
  readonly options: readonly SelectOption[];
}

export function Select({ label, labelSize, isPageHeading, hint, error: own, options, ...rest }: SelectProps) {
  const { name, id = name } = rest;
  const error = useFieldError(name, own);
  return (
    <FormGroup id={id} label={label} labelSize={labelSize} isPageHeading={isPageHeading} hint={hint} error={error}>
      <select
        {...rest}
        id={id}
        className={classNames('govuk-select', error !== undefined && 'govuk-select--error')}
        aria-describedby={describedBy({ id, hint, error })}
      >
        {options.map(({ value, text, isDisabled }) => (
          <option key={value} value={value} disabled={isDisabled}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
