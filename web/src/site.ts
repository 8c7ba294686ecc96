import { createContext } from 'react';

/** What a council says about its own installation; filled in from its configuration. */
export interface Site {
  /** Undefined until it is known: then the header stays empty and texts say "this council". */
  readonly councilName: string | undefined;
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
  councilName: undefined,
  isDemonstration: false,
  contactEmail: undefined,
  contactPhone: undefined,
  dataProtectionEmail: undefined,
  statementReviewedOn: undefined,
  sourceAddress: undefined,
  sessionCookieName: 'session',
};

/** The council as the middle of a sentence names it. */
export function councilWords({ councilName }: Site): string {
  return councilName ?? 'this council';
}

export const SiteFacts = createContext<Site>(unnamedSite);
