import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, codeField, dayField, idField, textField } from '../http/fields.ts';
import { loadsFiles, readsSchools } from '../people/role.ts';
import { batchKinds, batchStatuses } from './batch.ts';
import { dateOrders } from './dates.ts';
import { countNames } from './counts.ts';
import { choiceFields, fileChoices } from './learning/choices.ts';
import { planOfFile } from './plans/preview.ts';
import { registerPreview, rowsPreview } from './preview.ts';

/** The largest file taken, in bytes: the whole of England's register is 61 MB. */
export const mostFileBytes = 100 * 1024 * 1024;

/** A file without what it holds, as a list shows it. */
const batchHead = z.object({
  batchId: z.string(),
  kind: z.enum(batchKinds),
  status: z.enum(batchStatuses),
  fileName: z.string(),
  sha256: z.string(),
  fileDate: z.nullable(dayField),
  /** What somebody said of days such as 01/02/2018 in it; null when nobody had to. */
  dayOrder: z.nullable(z.enum(dateOrders)),
  createdAt: z.string(),
  settledAt: z.nullable(z.string()),
  undoneAt: z.nullable(z.string()),
  canBeUndone: z.boolean(),
  /** What its rows bring, in numbers; what none of them brings is left out. */
  counts: z.array(z.object({ what: z.enum(countNames), count: z.int() })),
});
export type BatchHeadReply = z.output<typeof batchHead>;

/** The file of these very bytes that was taken in before. */
const sameFile = z.object({
  batchId: z.string(),
  fileName: z.string(),
  fileDate: z.nullable(dayField),
  settledOn: z.nullable(dayField),
  /** Of a plan: those into which it was taken then. */
  into: z.optional(z.array(planOfFile)),
});
export type SameFile = z.output<typeof sameFile>;

/** A file that was taken in. */
const otherFile = z.pick(batchHead, { batchId: true, kind: true, fileName: true, fileDate: true });

/** What somebody said of the file, in a sentence, and the instant at which. */
const answer = z.object({ at: z.string(), said: z.string() });
export type Answer = z.output<typeof answer>;

export const batch = z.extend(batchHead, {
  /** What people said of it since it was brought, the first first. */
  answers: z.array(answer),
  /** The later file that rests on it, which must be undone first; null where none does. */
  heldBy: z.nullable(otherFile),
  sameAs: z.nullable(sameFile),
  register: z.nullable(registerPreview),
  rows: z.nullable(rowsPreview),
  /** What was said of a file of people when it was brought; null for other files. */
  choices: z.optional(z.nullable(fileChoices)),
});
export type BatchReply = z.output<typeof batch>;

const rememberedName = z.object({
  matchId: z.string(),
  shown: z.string(),
  /** Null: none of ours. */
  organisationId: z.nullable(z.string()),
  name: z.nullable(z.string()),
  recordedAt: z.string(),
});
export type RememberedName = z.output<typeof rememberedName>;

const batchParams = z.object({ authority: authorityField, id: idField });

/** Files in: staged, looked at, accepted or cancelled by a person, undone as a whole. */
export const importApi = {
  stage: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:kind',
    summary: 'Bring a file: it is read and compared, and nothing is stored of it until it is accepted',
    allow: loadsFiles,
    params: z.object({ authority: authorityField, kind: z.enum(batchKinds) }),
    query: z.object({
      fileName: textField(200),
      fileDate: z.optional(dayField),
      /** Which comes first in days such as 01/02/2018; without it the values decide, or the file is refused. */
      dayOrder: z.optional(z.enum(dateOrders)),
      /** `yes`: the good rows are taken although others are bad. */
      leaveOutBadRows: z.optional(z.enum(['yes', 'no'])),
      /** Of a register: which one, by its code. */
      register: z.optional(codeField),
      ...choiceFields,
    }),
    takesFile: { maximumBytes: mostFileBytes },
    mayTakeLong: true,
    reply: batch,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/imports',
    summary: 'Files that were brought, the newest first',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    reply: z.object({ batches: z.array(batchHead) }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/imports/:id',
    summary: 'One file: what it would change, or did',
    allow: readsSchools,
    isCached: true,
    params: batchParams,
    reply: batch,
  }),
  match: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/match',
    summary: 'Say which organisation a name means, or that it is none of ours (null); remembered for every later file',
    allow: loadsFiles,
    params: batchParams,
    body: z.object({
      key: textField(400),
      organisationId: z.nullable(idField),
    }),
    mayTakeLong: true,
    reply: batch,
  }),
  names: endpoint({
    method: 'GET',
    path: '/api/:authority/remembered-names',
    summary: 'Names in files whose meaning is remembered, the latest first',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    reply: z.object({ names: z.array(rememberedName) }),
  }),
  withdrawName: endpoint({
    method: 'POST',
    path: '/api/:authority/remembered-names/:id/withdraw',
    summary: 'Forget what a name means, with the reason; what earlier files brought under it stays',
    allow: loadsFiles,
    params: batchParams,
    body: z.object({ reason: textField(500) }),
    reply: z.object({ matchId: z.string() }),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/accept',
    summary: 'Store what the file brings, in one transaction',
    allow: loadsFiles,
    params: batchParams,
    body: z.object({
      /** `yes`: somebody has seen how many schools the register would close, and means it. */
      closesMany: z.optional(z.enum(['yes'])),
      /** `yes`: the good rows of a file of people are taken in although others are bad. */
      leaveOutBadRows: z.optional(z.enum(['yes'])),
      /**
       * Of the organisations of which a list of staff says nothing any more, those that everybody has left on its day.
       * In the others people stay in post, as the list before says.
       */
      endMissing: z.optional(z.array(idField).check(z.maxLength(5000, 'too-many'))),
    }),
    mayTakeLong: true,
    reply: batch,
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/cancel',
    summary: 'Put a staged file aside; nothing of it is kept but that it was brought',
    allow: loadsFiles,
    params: batchParams,
    reply: batch,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/undo',
    summary: 'Withdraw all that a file brought; what it replaced stands again',
    allow: loadsFiles,
    params: batchParams,
    mayTakeLong: true,
    reply: batch,
  }),
};
