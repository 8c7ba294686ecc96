import { useState } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names.ts';
import { useFieldError } from './form-errors.ts';
import { describedBy, FormGroup } from './FormGroup.tsx';
import type { QuestionProps } from './FormGroup.tsx';

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
          void nameIn(event.currentTarget.value).then(setAsked);
        }}
      />
      {asked !== undefined && (
        <output className="govuk-hint">
          “{asked}” may be somebody’s name. If it is, write the role instead: nothing but you keeps names out. If it is
          not, leave it.
        </output>
      )}
    </FormGroup>
  );
}

/** What may be a name in it. The rule comes once somebody has typed: no page waits for it. */
async function nameIn(text: string): Promise<string | undefined> {
  if (text.trim() === '') return undefined;
  try {
    return (await import('@due-regard/shared/imports/possible-name.ts')).possibleName(text);
  } catch {
    // Without the network there is no hint, and nothing else is missing.
    return undefined;
  }
}
