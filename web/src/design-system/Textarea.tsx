import { useState } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';
import { NameAsked, nameIn } from './NameAsked.tsx';

export interface TextareaProps extends QuestionProps, Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'name'> {
  readonly name: string;
}

export function Textarea({ label, labelSize, isPageHeading, hint, error: own, ...rest }: TextareaProps) {
  const { name, id = name, rows = 5 } = rest;
  const error = useFieldError(name, own);
  const [asked, setAsked] = useState<string>();
  return (
    <FormGroup id={id} label={label} labelSize={labelSize} isPageHeading={isPageHeading} hint={hint} error={error}>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        className={classNames('govuk-textarea', error !== undefined && 'govuk-textarea--error')}
        aria-describedby={describedBy({ id, hint, error })}
        onBlur={(event) => {
          rest.onBlur?.(event);
          void nameIn(event.currentTarget.value, 'possibleName').then(setAsked);
        }}
      />
      <NameAsked name={asked} />
    </FormGroup>
  );
}
