import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { readsSchools } from '../people/role.ts';
import { checkSubjects } from './check.ts';

/** Standing rules that find what a person should look at. */
export const checkApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/checks',
    summary: 'Things to check: what each standing rule found at a date, the rules that found nothing too',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      dates: datesShown,
      checks: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          why: z.string(),
          found: z.array(
            z.object({
              subject: z.object({ kind: z.enum(checkSubjects), id: z.string() }),
              title: z.string(),
              detail: z.nullable(z.string()),
            }),
          ),
        }),
      ),
    }),
  }),
};
