import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityField, authorityParams, dayField, idField, textField } from '../http/fields.ts';
import { provenance } from '../http/figures.ts';
import { readsFigures } from '../people/role.ts';
import { isTypeCode } from './type-codes.ts';

const params = z.object({ authority: authorityField, id: idField });

const scope = z.object({ scopeId: z.string(), validFrom: dayField, typeCodes: z.array(z.string()), words: z.string() });

/** Which types of school are counted, from which day. */
export const scopeApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/scopes',
    summary: 'Which types of school are counted, and since when; every type with the number of open schools',
    allow: readsFigures,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      scopes: z.array(scope),
      types: z.array(z.object({ code: z.string(), name: z.string(), open: z.int(), isInScope: z.boolean() })),
      provenance,
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/scopes',
    summary: 'Count other types from a day on; what was counted before stays as it was',
    allow: ['lead'],
    params: authorityParams,
    body: z.object({
      validFrom: dayField,
      typeCodes: z
        .array(z.string().check(z.refine((code) => isTypeCode(code), 'type-code')))
        .check(z.minLength(1, 'empty'), z.maxLength(99, 'too-many')),
      reason: textField(500),
    }),
    reply: z.object({ scopeId: z.string() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/scopes/:id/withdraw',
    summary: 'Withdraw what was to be counted, entered by mistake, with the reason',
    allow: ['lead'],
    params,
    body: z.object({ reason: textField(500) }),
    reply: z.object({ scopeId: z.string() }),
  }),
};
