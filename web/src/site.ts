import { createContext } from 'react';

/** What a council says about its own installation; filled in from its configuration. */
export interface Site {
  readonly councilName: string;
  readonly isDemonstration: boolean;
  readonly contactEmail: string | undefined;
  readonly contactPhone: string | undefined;
  readonly dataProtectionEmail: string | undefined;
  /** When the accessibility statement was last gone through, `13 March 2018`. */
  readonly statementReviewedOn: string | undefined;
  readonly sourceAddress: string | undefined;
  /** As the browser lists it. */
  readonly sessionCookieName: string;
}

export const unnamedSite: Site = {
  councilName: 'this council',
  isDemonstration: false,
  contactEmail: undefined,
  contactPhone: undefined,
  dataProtectionEmail: undefined,
  statementReviewedOn: undefined,
  sourceAddress: undefined,
  sessionCookieName: 'session',
};

export const SiteFacts = createContext<Site>(unnamedSite);
