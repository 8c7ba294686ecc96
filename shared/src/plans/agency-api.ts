import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField, factParams, formatField, idField, optionalDay, textField } from '../http/fields.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { entersFacts } from '../people/role.ts';

/** Files to agencies, which do not sign in: each with the rows of its own actions. */
export const agencyApi = {
  open: endpoint({
    method: 'GET',
    path: '/api/:authority/agency-requests/open',
    summary: 'What each lead agency could be asked about today: its actions that are neither finished nor superseded',
    allow: entersFacts,
    params: authorityParams,
    reply: z.object({
      today: dayField,
      plans: z.array(z.object({ planId: z.string(), name: z.string() })),
      agencies: z.array(
        z.object({
          agency: z.string(),
          /** Each with the plans that it stands in. */
          actions: z.array(z.object({ actionId: z.string(), plans: z.array(z.string()) })),
          /** It was sent a file and has not answered all of it. */
          openSince: z.nullable(dayField),
        }),
      ),
    }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/:authority/agency-requests',
    summary: 'Ask an agency about its actions in some plans: it is recorded which, on which day and by when',
    allow: entersFacts,
    params: authorityParams,
    body: z.object({
      agency: textField(120),
      plans: z.array(idField).check(z.minLength(1, 'empty'), z.maxLength(50, 'too-many')),
      replyBy: optionalDay,
    }),
    reply: z.object({ requestId: z.string(), asked: z.int() }),
  }),
  request: endpoint({
    method: 'GET',
    path: '/api/:authority/agency-requests/:id',
    summary: 'One request: whom it went to, and what of it was answered; the id is that of the request',
    allow: entersFacts,
    params: factParams,
    reply: z.object({
      requestId: z.string(),
      agency: z.string(),
      sentOn: dayField,
      replyBy: z.nullable(dayField),
      asked: z.int(),
      answered: z.int(),
      daysLate: z.int(),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/agency-requests/:id/file',
    summary: 'The file of a request, with the agency’s own rows alone, to fill in and send back',
    allow: entersFacts,
    params: factParams,
    query: z.object({ format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
