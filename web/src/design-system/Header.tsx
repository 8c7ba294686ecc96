import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { longDate } from '@due-regard/shared/calendar/words.ts';
import type { ReactNode } from 'react';
import { Anchor } from './Anchor.tsx';

export interface HeaderProps {
  readonly href?: string | undefined;
  readonly product?: string | undefined;
  /** Whose figures these are, beside the product's name. */
  readonly organisation?: string | undefined;
  /** Beside the name, at the far end of the line. */
  readonly children?: ReactNode;
}

export function Header({ href = '/', product = 'Due Regard', organisation, children }: HeaderProps) {
  return (
    <div className="govuk-generic-header app-header">
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <Anchor href={href} className="govuk-generic-header__homepage-link">
            {product}
            {organisation !== undefined && <span className="app-header__organisation">{organisation}</span>}
          </Anchor>
        </div>
        {children}
      </div>
    </div>
  );
}

/** On every page of a demonstration, before anything else can be read as true. */
export function DemonstrationBanner({ ownDate }: { readonly ownDate: IsoDate | null }) {
  return (
    <div className="app-demonstration">
      <div className="govuk-width-container">
        <p>
          Demonstration: invented figures
          {ownDate !== null && `. Here it is ${longDate(ownDate)}, whatever the calendar says`}
        </p>
      </div>
    </div>
  );
}
