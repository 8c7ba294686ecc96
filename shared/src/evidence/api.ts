import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import type { Sendable } from '../http/endpoint.ts';
import { authorityParams, dayField, idField, textField } from '../http/fields.ts';
import {
  dayOrNone,
  idOrNone,
  lineOrNone,
  linkOrNone,
  publicationField,
  reasonField,
  rowParams,
} from '../http/register-fields.ts';
import { entersFacts } from '../people/role.ts';
import { evidenceKinds, evidenceSubjects } from './evidence.ts';
import { renewableField } from './fields.ts';

const evidenceBody = z.object({
  kind: z.enum(evidenceKinds),
  title: textField(300),
  reference: lineOrNone(120),
  link: linkOrNone,
  /** The day that it shows something of. */
  datedOn: dayField,
  /** The last day on which it may be relied on; null where it does not age. */
  reviewBy: dayOrNone,
  /** The id of what it renews, of the same thing; null where it is something else. */
  renews: idOrNone,
  publication: publicationField,
});
export type EvidenceBody = Sendable<z.output<typeof evidenceBody>>;

const saved = z.object({ evidenceId: z.string() });

/** What shows that something was done: a reference or a link, never the document itself. */
export const evidenceApi = {
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/evidence/:id',
    summary: 'One piece of evidence, to correct or withdraw it',
    allow: entersFacts,
    params: rowParams,
    reply: z.extend(evidenceBody, {
      evidenceId: z.string(),
      about: z.enum(evidenceSubjects),
      aboutId: z.string(),
      title: z.string(),
      reference: z.nullable(z.string()),
      link: z.nullable(z.string()),
      /** What it may be said to renew. */
      renewable: renewableField,
      /** Corrected or withdrawn since. */
      isWithdrawn: z.boolean(),
    }),
  }),
  renewable: endpoint({
    method: 'GET',
    path: '/api/:authority/evidence',
    summary: 'What new evidence of an obligation or an action may renew: what has a day of review and nothing renews',
    allow: entersFacts,
    params: authorityParams,
    query: z.object({ about: z.enum(evidenceSubjects), aboutId: idField }),
    reply: z.object({ renewable: renewableField }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/evidence',
    summary: 'Add evidence of an obligation or an action',
    allow: entersFacts,
    params: authorityParams,
    body: z.extend(evidenceBody, { about: z.enum(evidenceSubjects), aboutId: idField }),
    reply: saved,
  }),
  correct: endpoint({
    method: 'POST',
    path: '/api/:authority/evidence/:id/correct',
    summary: 'Put the right evidence in the place of what was entered wrong, with the reason',
    allow: entersFacts,
    params: rowParams,
    body: z.extend(evidenceBody, { reason: reasonField }),
    reply: saved,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/evidence/:id/withdraw',
    summary: 'Withdraw evidence, with the reason',
    allow: entersFacts,
    params: rowParams,
    body: z.object({ reason: reasonField }),
    reply: saved,
  }),
};
