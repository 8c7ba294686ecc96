import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField } from '../http/fields.ts';
import { provenance, scopeWords } from '../http/figures.ts';
import { readsSchools } from '../people/role.ts';

const lapsing = z.object({
  organisationId: z.string(),
  name: z.string(),
  urn: z.nullable(z.string()),
  phase: z.string(),
  control: z.string(),
  /** The first day on which it is no longer up to date, unless somebody acts. */
  lapsesOn: dayField,
  daysLeft: z.int(),
});
export type LapsingReply = z.output<typeof lapsing>;

/** Who to speak to before anything is overdue. */
export const expiringApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage/expiring',
    summary: 'Schools up to date on a date that fall out of date within 90 days of it, the first to lapse first',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ schools: z.array(lapsing), scope: scopeWords, provenance }),
  }),
};
