import * as z from 'zod/mini';
import { dayTurns } from '../deadlines/revision.ts';
import { endpoint } from '../http/endpoint.ts';
import type { Sendable } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField, idField, searchField, textField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import {
  changedFields,
  changingFields,
  dayOrNone,
  historyStep,
  idOrNone,
  lineOrNone,
  linkOrNone,
  ownerFields,
  publicationField,
  reasonField,
  rowParams,
} from '../http/register-fields.ts';
import { readsFigures } from '../people/role.ts';
import { documentKinds, equalityAnswers, profileAnswers } from './document.ts';
import { documentStandings, nextDayKinds } from './standing.ts';

const written = {
  kind: z.enum(documentKinds),
  ...ownerFields,
  preparedOn: dayOrNone,
  consultFrom: dayOrNone,
  consultTo: dayOrNone,
  agreedOn: dayOrNone,
  /** The id of a body. */
  agreedBy: idOrNone,
  inForceFrom: dayOrNone,
  /** The day of the last review, where it was found to hold. */
  reviewedOn: dayOrNone,
  /** The day first set; another day is promised by putting it off. */
  refreshDue: dayOrNone,
  endedOn: dayOrNone,
  equality: z.enum(equalityAnswers),
  equalityOn: dayOrNone,
  /** Of the counter-terrorism local profile that a risk assessment rests on: its year alone. */
  profileYear: z.nullable(z.int().check(z.minimum(2003, 'too-small'), z.maximum(9999, 'too-large'))),
  profileSeen: z.enum(profileAnswers),
  publication: publicationField,
} as const;

const documentBody = z.object({
  ...written,
  title: textField(200),
  supersededBy: idOrNone,
  linked: z.array(idField).check(z.maxLength(20, 'too-many')),
  link: linkOrNone,
  note: lineOrNone(500),
});
export type DocumentBody = Sendable<z.output<typeof documentBody>>;

/** Another document that the reader may open. */
const other = z.object({ documentId: z.string(), title: z.string(), standing: z.enum(documentStandings) });

const document = z.object({
  documentId: z.string(),
  /** The row that holds on the day: a change names it, so that a stale one is refused. */
  factId: z.string(),
  validFrom: dayField,
  ...written,
  title: z.string(),
  link: z.nullable(z.string()),
  note: z.nullable(z.string()),
  standing: z.enum(documentStandings),
  refresh: z.object({ dueOn: dayOrNone, firstDueOn: dayOrNone, slips: z.int() }),
  next: z.nullable(z.object({ what: z.enum(nextDayKinds), on: dayField, days: z.int() })),
  /** Null where it is not said, or the reader may not see the body. */
  agreedByName: z.nullable(z.string()),
  /** Who holds the role, for those who read every row. */
  ownerName: z.nullable(z.string()),
});
export type DocumentReply = z.output<typeof document>;

const revision = z.object({
  revisionId: z.string(),
  dueOn: dayField,
  revisedOn: dayField,
  reason: z.string(),
  turn: z.enum(dayTurns),
});

const found = z.extend(document, {
  supersededBy: z.nullable(other),
  supersedes: z.array(other),
  /** Documents that go with it, whichever of the two says so. */
  linked: z.array(other),
  /** Of those, what this document's own row names: a form sends them back. */
  linkedHere: z.array(z.string()),
  supersededById: z.nullable(z.string()),
  revisions: z.array(revision),
  history: z.array(historyStep),
  dates: datesShown,
});
export type DocumentFound = z.output<typeof found>;

const saved = z.object({ documentId: z.string() });

/** Strategies, policies and agreements. */
export const documentApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/documents',
    summary: 'Strategies, policies and agreements as they stand on a day, those that the reader may see',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: z.extend(asAtQuery, {
      kind: z.optional(z.enum(documentKinds)),
      standing: z.optional(z.enum(documentStandings)),
      search: z.optional(searchField),
    }),
    reply: z.object({ documents: z.array(document), all: z.int(), dates: datesShown }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/documents/file',
    summary: 'The register of strategies, policies and agreements as CSV or an accessible spreadsheet',
    allow: readsFigures,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/documents/:id',
    summary: 'One document: its days, its history, what it replaced and what goes with it',
    allow: readsFigures,
    isCached: 'by-publication',
    params: rowParams,
    query: asAtQuery,
    reply: found,
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/documents',
    summary: 'Add a strategy, policy or agreement',
    allow: ['lead'],
    params: authorityParams,
    body: documentBody,
    reply: saved,
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/documents/:id/change',
    summary: 'Change a document from a day on, or correct what was wrong; the id is that of the row on the screen',
    allow: ['lead'],
    params: rowParams,
    body: z.extend(documentBody, changingFields),
    reply: z.extend(saved, changedFields),
  }),
  putOff: endpoint({
    method: 'POST',
    path: '/api/:authority/documents/:id/put-off',
    summary: 'Promise another day for the refresh, with the reason; the day first set stays beside it',
    allow: ['lead'],
    params: rowParams,
    body: z.object({
      dueOn: dayField,
      revisedOn: dayField,
      reason: reasonField,
      /** The day promised so far, as the screen showed it: another one since is somebody else's change. */
      was: dayOrNone,
    }),
    reply: saved,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/documents/:id/withdraw',
    summary: 'Withdraw a row entered by mistake, with the reason; what was said before it holds again',
    allow: ['lead'],
    params: rowParams,
    body: z.object({ reason: reasonField }),
    reply: saved,
  }),
  withdrawRevision: endpoint({
    method: 'POST',
    path: '/api/:authority/document-revisions/:id/withdraw',
    summary: 'Withdraw a day promised by mistake, with the reason',
    allow: ['lead'],
    params: rowParams,
    body: z.object({ reason: reasonField }),
    reply: saved,
  }),
};
