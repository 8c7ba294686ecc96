import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { HeadingSize } from './Label.tsx';

export interface FieldsetProps {
  readonly legend: ReactNode;
  readonly legendSize?: HeadingSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly role?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly children?: ReactNode;
}

export function Fieldset({ legend, legendSize, isPageHeading = false, role, describedBy, children }: FieldsetProps) {
  return (
    <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy}>
      <legend className={classNames('govuk-fieldset__legend', legendSize && `govuk-fieldset__legend--${legendSize}`)}>
        {isPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
