import * as z from 'zod/mini';
import { endpoint } from '../../http/endpoint.ts';
import { authorityField, authorityParams, idField, textField } from '../../http/fields.ts';
import { loadsFiles, readsSchools } from '../../people/role.ts';
import { batch, mostFileBytes } from '../api.ts';
import { columnMeanings, mappedKinds, savedKinds } from './column-meanings.ts';
import { fileMapping } from './mapping.ts';

const meaning = z.enum(columnMeanings);

/** What the values of a column look like, so that a person can tell what it means without seeing anybody's name. */
const looks = ['days', 'numbers', 'addresses', 'words', 'nothing'] as const;

const lookedColumn = z.object({
  name: z.string(),
  nth: z.int(),
  looksLike: z.enum(looks),
  filled: z.int(),
  distinct: z.int(),
  /** A few values; none where they may be names, addresses or ids of people. */
  examples: z.array(z.string()),
  /** What it seems to mean; null: not read. */
  guess: z.nullable(meaning),
});
export type LookedColumn = z.output<typeof lookedColumn>;

/** A file before it is said what its columns mean. Nothing of it is kept. */
const look = z.object({
  /** The system whose layout it is, in words; null when it is none that we know. */
  recognised: z.nullable(z.string()),
  /** The saved mapping that fits it. */
  mappingId: z.nullable(z.string()),
  /** Whether it can be brought as it is: every column that is needed is known. */
  isComplete: z.boolean(),
  /** What else has to be said when it is brought. */
  asks: z.array(z.enum(['course', 'held-on', 'organisation'])),
  encoding: z.nullable(z.string()),
  sheet: z.nullable(z.string()),
  headerRow: z.int(),
  firstRow: z.nullable(z.int()),
  rows: z.int(),
  columns: z.array(lookedColumn),
  notes: z.array(z.string()),
});
export type LookReply = z.output<typeof look>;

const mapping = z.object({
  mappingId: z.string(),
  name: z.string(),
  kind: z.enum(savedKinds),
  definition: fileMapping,
  recordedAt: z.string(),
});
export type MappingReply = z.output<typeof mapping>;

const wordMatch = z.object({
  matchId: z.string(),
  about: z.enum(['course', 'audience']),
  shown: z.string(),
  /** A course's id or an audience; null: not counted here. */
  means: z.nullable(z.string()),
  recordedAt: z.string(),
});

const idParams = z.object({ authority: authorityField, id: idField });
const reason = textField(500);

/** Files of learning systems and lists of staff: how they are read, and what their words mean. */
export const learningApi = {
  look: endpoint({
    method: 'POST',
    path: '/api/:authority/looks/:kind',
    summary: 'Look at a file to say what its columns mean; nothing of it is kept',
    allow: loadsFiles,
    params: z.object({ authority: authorityField, kind: z.enum(mappedKinds) }),
    query: z.object({
      /** Another row of column names than the one that was found. */
      headerRow: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(40))),
    }),
    takesFile: { maximumBytes: mostFileBytes },
    reply: look,
  }),
  mappings: endpoint({
    method: 'GET',
    path: '/api/:authority/mappings',
    summary: 'Saved mappings of files, by name',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    reply: z.object({ mappings: z.array(mapping) }),
  }),
  saveMapping: endpoint({
    method: 'POST',
    path: '/api/:authority/mappings',
    summary:
      'Save what the columns of a file mean, by name; one that is saved under it is replaced only when that is said',
    allow: loadsFiles,
    params: authorityParams,
    body: z.object({
      name: textField(100),
      kind: z.enum(savedKinds),
      definition: fileMapping,
      /** Somebody has seen that another is saved under this name. */
      replaces: z.optional(z.enum(['yes'])),
    }),
    reply: z.object({ mappingId: z.string() }),
  }),
  withdrawMapping: endpoint({
    method: 'POST',
    path: '/api/:authority/mappings/:id/withdraw',
    summary: 'Forget a mapping, with the reason; what was read by it stays',
    allow: loadsFiles,
    params: idParams,
    body: z.object({ reason }),
    reply: z.object({ mappingId: z.string() }),
  }),
  words: endpoint({
    method: 'GET',
    path: '/api/:authority/remembered-words',
    summary: 'Words in files whose meaning is remembered: courses, and whom people count among',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    reply: z.object({ words: z.array(wordMatch) }),
  }),
  sayWord: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/word',
    summary: 'Say which course or audience a word in a file means, or that it is not counted (null); remembered',
    allow: loadsFiles,
    params: idParams,
    body: z.object({
      about: z.enum(['course', 'audience']),
      key: textField(400),
      means: z.nullable(idField),
    }),
    mayTakeLong: true,
    reply: batch,
  }),
  withdrawWord: endpoint({
    method: 'POST',
    path: '/api/:authority/remembered-words/:id/withdraw',
    summary: 'Forget what a word means, with the reason; what earlier files brought under it stays',
    allow: loadsFiles,
    params: idParams,
    body: z.object({ reason }),
    reply: z.object({ matchId: z.string() }),
  }),
  mend: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/mend',
    summary: 'Give the right value for a cell of a staged file that cannot be read, so that its row counts',
    allow: loadsFiles,
    params: idParams,
    body: z.object({ row: z.int(), column: textField(400), value: textField(300) }),
    mayTakeLong: true,
    reply: batch,
  }),
};
