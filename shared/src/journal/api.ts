import * as z from 'zod/mini';
import { spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField, formatField, searchField, idField } from '../http/fields.ts';
import { auditedFigures } from './figure-changes.ts';

const entry = z.object({
  seq: z.int(),
  at: z.string(),
  /** The name of who did it, looked up now; the record itself holds the id alone. */
  actorName: z.string(),
  roles: z.array(z.string()),
  what: z.string(),
  subject: z.nullable(z.string()),
  /** What it is about in words, looked up now: the school's name, the file's; null where it has none. */
  about: z.nullable(z.string()),
  before: z.nullable(z.unknown()),
  after: z.nullable(z.unknown()),
  reason: z.nullable(z.string()),
  hash: z.string(),
});
export type EntryReply = z.output<typeof entry>;

/** Which entries: of a kind, about something, that feed a figure, and from the first of two days in London to the last. */
const entriesAsked = z.object({
  what: z.optional(searchField),
  // An id, and no words of anybody's: one in a hundred has digits that could be a telephone number.
  subject: z.optional(idField),
  figure: z.optional(z.enum(auditedFigures)),
  from: z.optional(dayField),
  to: z.optional(dayField),
});
export type EntriesAsked = z.output<typeof entriesAsked>;

export const journalPageSize = 50;

/** The record of changes: who did what, when and why. */
export const journalApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/changes',
    summary: 'The record of changes, the newest first',
    allow: ['lead', 'auditor', 'administrator'],
    params: authorityParams,
    query: z.extend(entriesAsked, {
      page: z.optional(z.string().check(z.regex(/^[1-9]\d{0,6}$/, 'page'))),
    }),
    reply: z.object({
      entries: z.array(entry),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
      kinds: z.array(z.string()),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/changes/file',
    summary: 'The same entries, all of them, as a file for an auditor',
    allow: ['lead', 'auditor', 'administrator'],
    params: authorityParams,
    query: z.extend(entriesAsked, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  verify: endpoint({
    method: 'GET',
    path: '/api/:authority/changes/verify',
    summary: 'Checks the chain and the rows it speaks of; says what does not agree',
    allow: ['auditor', 'administrator', 'lead'],
    params: authorityParams,
    readsElsewhere: true,
    reply: z.object({
      isSound: z.boolean(),
      entries: z.int(),
      head: z.string(),
      faults: z.array(z.string()),
      /** How many histories were compared with the rows; null where none were. */
      histories: z.nullable(z.int()),
    }),
  }),
};
