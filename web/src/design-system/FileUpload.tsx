import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';

export interface FileUploadProps
  extends QuestionProps, Omit<ComponentPropsWithRef<'input'>, 'className' | 'name' | 'type'> {
  readonly name: string;
}

export function FileUpload({ label, labelSize, isPageHeading, hint, error: own, ...rest }: FileUploadProps) {
  const { name, id = name } = rest;
  const error = useFieldError(name, own);
  return (
    <FormGroup id={id} label={label} labelSize={labelSize} isPageHeading={isPageHeading} hint={hint} error={error}>
      <input
        {...rest}
        id={id}
        type="file"
        className={classNames('govuk-file-upload', error !== undefined && 'govuk-file-upload--error')}
        aria-describedby={describedBy({ id, hint, error })}
      />
    </FormGroup>
  );
}
