import { queryOptions } from '@tanstack/react-query';
import { createContext } from 'react';
import { sessionApi } from '@due-regard/shared/people/api.ts';
import type { PersonReply } from '@due-regard/shared/people/api.ts';
import type { OutputOf } from '@due-regard/shared/http/endpoint.ts';
import { queryOf } from './api.ts';

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

const unnamedSite: Site = {
  councilName: undefined,
  isDemonstration: false,
  contactEmail: undefined,
  contactPhone: undefined,
  dataProtectionEmail: undefined,
  statementReviewedOn: undefined,
  sourceAddress: undefined,
  sessionCookieName: 'due-regard',
};

/** What the installation says of itself; it stays the same while a page is open. */
export const about = queryOptions({ ...queryOf(sessionApi.about, {}), staleTime: Infinity });
type About = OutputOf<NonNullable<typeof sessionApi.about.reply>>;

export interface Known {
  readonly about: About | undefined;
  readonly person: PersonReply | null;
  /** The first part of the address, a council's code on most pages. */
  readonly code: string | undefined;
  readonly isSecure: boolean;
}

type Council = PersonReply['authorities'][number];

/** The council whose page this is; on pages of no council the reader's only one. */
export function councilOf({ person, code }: Pick<Known, 'person' | 'code'>): Council | undefined {
  const councils = person?.authorities ?? [];
  return councils.find((one) => one.code === code) ?? (councils.length === 1 ? councils[0] : undefined);
}

/** What the pages say of the installation: of the council in view, else of whoever runs it. */
export function siteOf(known: Known): Site {
  const { about: said, person, isSecure } = known;
  const council = councilOf(known);
  const anyDemonstration =
    person === null ? said?.hasDemonstration : person.authorities.some((one) => one.isDemonstration);
  return {
    ...unnamedSite,
    councilName: council?.name ?? said?.contact.organisation ?? undefined,
    isDemonstration: council?.isDemonstration ?? anyDemonstration ?? false,
    contactEmail: said?.contact.email ?? undefined,
    contactPhone: said?.contact.phone ?? undefined,
    dataProtectionEmail: said?.contact.dataProtectionEmail ?? undefined,
    sessionCookieName: isSecure ? '__Host-due-regard' : 'due-regard',
  };
}

/** The council as the middle of a sentence names it. */
export function councilWords({ councilName }: Site): string {
  return councilName ?? 'this council';
}

export const SiteFacts = createContext<Site>(unnamedSite);
