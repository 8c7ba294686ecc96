import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, factParams, idField, reason, textField } from '../http/fields.ts';
import { provenance } from '../http/figures.ts';
import { entersFacts, readsFigures } from '../people/role.ts';
import { organisationKinds } from '../schools/organisation.ts';
import { audiences } from './learners/audience.ts';
import { count, optionalLine } from './fields.ts';

const total = z.object({
  totalId: z.string(),
  organisationId: z.string(),
  /** Whom it counts, of rows of a file that give a name alone: `inPost` are those of them whom it asks, and not all posts. */
  audience: z.nullable(z.enum(audiences)),
  name: z.string(),
  kind: z.enum(organisationKinds),
  countedOn: dayField,
  trained: z.int(),
  inPost: z.int(),
  includesELearning: z.boolean(),
  courseId: z.nullable(z.string()),
  courseName: z.nullable(z.string()),
  source: z.string(),
  isInvented: z.boolean(),
  note: z.nullable(z.string()),
  /** Days between the count and the date asked for. */
  ageDays: z.int(),
});

/** Totals that council services and partners send. */
export const totalApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/totals',
    summary:
      'Totals from services and partners: the latest at a date of each and each course, and all that came before',
    allow: readsFigures,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ latest: z.array(total), earlier: z.array(total), provenance }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/totals',
    summary: 'Enter a total',
    allow: entersFacts,
    params: authorityParams,
    body: z.object({
      organisationId: idField,
      countedOn: dayField,
      trained: count,
      inPost: count,
      includesELearning: z.boolean(),
      courseId: z.optional(z.nullable(idField)),
      source: textField(300),
      note: optionalLine,
    }),
    reply: z.object({ totalId: z.string() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/totals/:id/withdraw',
    summary: 'Withdraw a total, with the reason',
    allow: entersFacts,
    params: factParams,
    body: z.object({ reason }),
    reply: z.object({ totalId: z.string() }),
  }),
};
