import * as z from 'zod/mini';
import { spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField, textField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { mostPicks, pickSources } from './picks.ts';

const asked = z.extend(asAtQuery, {
  from: z.enum(pickSources),
  // Letters, digits and hyphens: it is written on paper and typed again, and stands in addresses that people pass on.
  seed: textField(40).check(z.regex(/^[\w-]+$/, 'seed')),
  count: z.optional(
    z.string().check(z.refine((text) => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= mostPicks, 'count')),
  ),
});
export type PicksAsked = z.output<typeof asked>;

const record = z.object({
  /** Why it is counted, or what shows that it is so. */
  part: z.enum(['counted', 'evidence']),
  /** `Answer of the school`, `Minute of a meeting`. */
  kind: z.string(),
  title: z.string(),
  /** Where it is kept: a reference; null where none is recorded. */
  where: z.nullable(z.string()),
  link: z.nullable(z.string()),
  /** The day that it is of. */
  on: dayField,
  /** Who recorded it, as the record of changes names them today. */
  by: z.string(),
  byId: z.string(),
  roles: z.array(z.string()),
  at: z.string(),
  /** The entry of the record of changes. */
  seq: z.int(),
});
export type PickRecord = z.output<typeof record>;

const pick = z.object({
  /** From 1. */
  place: z.int(),
  id: z.string(),
  name: z.string(),
  /** SHA-256 of `seed:id`. */
  hash: z.string(),
  records: z.array(record),
});
export type PickReply = z.output<typeof pick>;

const picksReply = z.object({
  from: z.enum(pickSources),
  seed: z.string(),
  count: z.int(),
  /** How many they are drawn from. */
  total: z.int(),
  /** The last entry of the record of changes that there is now. */
  entry: z.int(),
  picks: z.array(pick),
  dates: datesShown,
});
export type PicksReply = z.output<typeof picksReply>;

/** What an auditor looks at closely: some of what a figure counts, picked by a seed, with what is recorded of each. */
export const picksApi = {
  picks: endpoint({
    method: 'GET',
    path: '/api/:authority/picks',
    summary: 'Some of what a figure counts, picked at random by a seed, each with its evidence',
    allow: ['lead', 'auditor', 'administrator'],
    params: authorityParams,
    query: asked,
    reply: picksReply,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/picks/file',
    summary: 'The same as a file, with all that they were drawn from',
    allow: ['lead', 'auditor', 'administrator'],
    params: authorityParams,
    query: z.extend(asked, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
