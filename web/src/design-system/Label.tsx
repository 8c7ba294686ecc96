import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type HeadingSize = 's' | 'm' | 'l' | 'xl';

export interface LabelProps {
  readonly htmlFor?: string | undefined;
  readonly size?: HeadingSize | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Label({ htmlFor, size, isPageHeading = false, className, children }: LabelProps) {
  const label = (
    <label htmlFor={htmlFor} className={classNames('govuk-label', className, size && `govuk-label--${size}`)}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
