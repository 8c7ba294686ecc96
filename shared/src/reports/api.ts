import * as z from 'zod/mini';
import { exemptParagraphs } from '../disclosure/release.ts';
import { findPersonalData } from '../imports/personal-data.ts';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, dayField, idField, reason, textField } from '../http/fields.ts';
import { dayOrNone, idOrNone, lineOrNone, publicationField, rowParams } from '../http/register-fields.ts';
import { entersFacts, readsFigures, readsSchools } from '../people/role.ts';
import { contentField } from './content-fields.ts';
import { reportForms, reportMediaTypes } from './issue.ts';
import { reportKinds } from './kinds.ts';
import { reportStandings, reportSteps } from './standing.ts';

/** Paragraphs in somebody's own words; empty is nothing said. What identifies a person is refused, and not repeated. */
const paragraphs = z.string().check(
  z.trim(),
  z.maxLength(6000, 'too-long'),
  z.regex(/^[^\p{Cc}]*(?:\n[^\p{Cc}]*)*$/u, 'control'),
  z.refine((text) => findPersonalData(text) === undefined, 'personal-data'),
);

const draft = z.object({
  kind: z.enum(reportKinds),
  title: textField(150),
  from: dayField,
  to: dayField,
  asAt: dayField,
  knownAt: dayOrNone,
  publication: publicationField,
  paragraph: z.nullable(z.enum(exemptParagraphs)),
  interest: lineOrNone(500),
  meeting: lineOrNone(150),
  meetsOn: dayOrNone,
  corrects: idOrNone,
  corrected: lineOrNone(500),
});
export type ReportDraftBody = z.output<typeof draft>;

const line = z.extend(draft, {
  reportId: z.string(),
  standing: z.enum(reportStandings),
  /** Null until it is issued. */
  number: z.nullable(z.string()),
  issuedOn: dayOrNone,
  /** Five clear days before its meeting; null where none is named. */
  publishBy: dayOrNone,
  /** The numbers of reports that correct it. */
  correctedBy: z.array(z.string()),
});
export type ReportLine = z.output<typeof line>;

const file = z.object({
  form: z.enum(reportForms),
  fileName: z.string(),
  size: z.int(),
  sha256: z.string(),
});

const found = z.extend(line, {
  /** What officers wrote, by the key of the part. */
  words: z.array(z.object({ part: z.string(), words: z.string() })),
  /** The same of the report of this kind that was issued last, to be read beside it; its number, or null. */
  lastYear: z.nullable(
    z.object({ number: z.string(), words: z.array(z.object({ part: z.string(), words: z.string() })) }),
  ),
  steps: z.array(
    z.object({ step: z.enum(reportSteps), byName: z.string(), at: z.string(), reason: z.nullable(z.string()) }),
  ),
  /** Why the reader may not approve it; null where they may. */
  notApproved: z.nullable(z.enum(['not-reviewed', 'wrote-it', 'reviewed-it', 'not-your-role'])),
  issue: z.nullable(
    z.object({
      issuedAt: z.string(),
      upToEntry: z.int(),
      head: z.string(),
      contentSha256: z.string(),
      files: z.array(file),
      /** Whether anybody may read it at a plain address, without an account. */
      publicAddress: z.nullable(z.string()),
    }),
  ),
});
export type ReportFound = z.output<typeof found>;

const content = z.object({ content: contentField, contentSha256: z.string() });

const changedRow = z.object({
  key: z.string(),
  label: z.string(),
  before: z.nullable(z.string()),
  now: z.nullable(z.string()),
  change: z.string(),
});

const formParams = z.object({ authority: authorityField, id: idField, form: z.enum(reportForms) });

/** Reports to committees: written, reviewed, approved by another person, issued with a number and kept for ever. */
export const reportApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/reports',
    summary: 'Reports, the newest first: those issued that the reader may read; for officers those being written too',
    allow: readsFigures,
    params: authorityParams,
    reply: z.object({ reports: z.array(line), today: dayField }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/reports/:id',
    summary: 'A report: what it is to be or is, what officers wrote, who found it fit, and its files once issued',
    allow: readsFigures,
    params: rowParams,
    reply: found,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/api/:authority/reports',
    summary: 'Begin a report',
    allow: entersFacts,
    params: authorityParams,
    body: draft,
    reply: z.object({ reportId: z.string() }),
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/change',
    summary: 'Change what a report is to be; it has to be reviewed and approved anew',
    allow: entersFacts,
    params: rowParams,
    body: draft,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/withdraw',
    summary: 'Withdraw a report that was begun by mistake, with what was written in it; one that is issued stays',
    allow: entersFacts,
    params: rowParams,
    body: z.object({ reason }),
  }),
  write: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/words',
    summary: 'Write one part of a report anew; it has to be reviewed and approved anew',
    allow: entersFacts,
    params: rowParams,
    body: z.object({
      part: z.string().check(z.regex(/^[a-z]{2,30}$/, 'unknown')),
      words: paragraphs,
      /** What stood there when it was opened: whoever was overtaken is told so. */
      was: paragraphs,
    }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/:authority/reports/:id/content',
    summary: 'What a report says: as issued, or, while it is written, as the records stand now',
    allow: readsFigures,
    params: rowParams,
    readsElsewhere: true,
    reply: content,
  }),
  findFit: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/found-fit',
    summary: 'Find a report fit just as it was read: reviewed, or, by another person, approved to be issued',
    allow: entersFacts,
    params: rowParams,
    body: z.object({
      step: z.enum(['reviewed', 'approved']),
      contentSha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'unknown')),
    }),
  }),
  sendBack: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/send-back',
    summary: 'Send a report back to be gone over again',
    allow: entersFacts,
    params: rowParams,
    body: z.object({ reason }),
  }),
  issue: endpoint({
    method: 'POST',
    path: '/api/:authority/reports/:id/issue',
    summary: 'Issue a report just as it was approved: it gets its number, and nothing of it ever changes',
    allow: entersFacts,
    params: rowParams,
    mayTakeLong: true,
    reply: z.object({ reportId: z.string(), number: z.string() }),
  }),
  today: endpoint({
    method: 'GET',
    path: '/api/:authority/reports/:id/today',
    summary: 'What an issued report said beside what the same report would say today of the same day',
    allow: readsFigures,
    params: rowParams,
    readsElsewhere: true,
    reply: z.object({ rows: z.array(changedRow) }),
  }),
  page: endpoint({
    method: 'GET',
    path: '/api/:authority/reports/:id/page',
    summary: 'A report as a page by itself: as issued, or, while it is written, as the records stand now',
    allow: readsFigures,
    params: rowParams,
    readsElsewhere: true,
    givesFile: ['text/html; charset=utf-8'],
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/reports/:id/files/:form',
    summary: 'A file of an issued report, byte for byte as it was issued',
    allow: readsFigures,
    params: formParams,
    givesFile: Object.values(reportMediaTypes),
  }),
};

/** Who reads reports that are being written. */
export const readsDrafts = readsSchools;
