import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, idField } from '../http/fields.ts';
import { loadsFiles } from '../people/role.ts';
import { batch } from './api.ts';
import { rowProblem } from './preview.ts';

/** What a long piece of work is at. */
const progress = z.object({
  /** In words, such as “Comparing with the records”. */
  step: z.string(),
  /** How much of this step is done, of how much; null where that cannot be told. */
  done: z.nullable(z.int()),
  of: z.nullable(z.int()),
});
export type Progress = z.output<typeof progress>;

/** Why it was not done, as the answer to the first request would have told it. */
const problem = z.object({
  type: z.string(),
  status: z.int(),
  title: z.string(),
  code: z.string(),
  detail: z.optional(z.string()),
  fields: z.optional(z.array(z.object({ field: z.string(), code: z.string() }))),
  rows: z.optional(z.array(rowProblem)),
});

const job = z.discriminatedUnion('status', [
  z.extend(progress, { status: z.literal('running') }),
  z.object({ status: z.literal('done'), batch }),
  z.object({ status: z.literal('issued'), issued: z.object({ reportId: z.string(), number: z.string() }) }),
  z.object({ status: z.literal('failed'), problem }),
]);
export type JobReply = z.output<typeof job>;

/** What may take long. */
export const jobKinds = [
  'file.stage',
  'file.accept',
  'file.undo',
  'name.match',
  'word.say',
  'cell.mend',
  'report.issue',
] as const;
export type JobKind = (typeof jobKinds)[number];

/** What a contract that `mayTakeLong` answers, with 202, when it takes longer than a moment. */
export type JobStarted = { readonly jobId: string };

const jobParams = z.object({ authority: authorityField, id: idField });

/** Work with files that goes on after it was answered: how far it is, and a way to stop it. */
export const jobApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/jobs',
    summary: 'Long pieces of work under way, the newest first: those one began; for leads and administrators all',
    allow: loadsFiles,
    params: authorityParams,
    readsElsewhere: true,
    reply: z.object({ jobs: z.array(z.extend(progress, { jobId: z.string(), kind: z.enum(jobKinds) })) }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/jobs/:id',
    summary: 'How far a long piece of work is, and what came of it: for who began it, leads and administrators',
    allow: loadsFiles,
    params: jobParams,
    reply: job,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/:authority/jobs/:id/cancel',
    summary: 'Stop a long piece of work before it is stored; what is stored already stays',
    allow: loadsFiles,
    params: jobParams,
  }),
};
