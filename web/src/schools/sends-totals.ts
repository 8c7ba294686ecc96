import type { OrganisationKind } from '@due-regard/shared/schools/organisation.ts';

/** Who sends numbers of people rather than an answer about one staff room. */
export const sendsTotals: ReadonlySet<OrganisationKind> = new Set(['service', 'partner', 'members']);
