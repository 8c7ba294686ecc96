import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityField, authorityParams, dayField } from '../http/fields.ts';
import { readsSchools } from '../people/role.ts';
import { packIdField } from './fields.ts';

/** The number of the last load when a page was opened: whoever saw the records before another load is refused. */
const standingField = z.string().check(z.regex(/^(?:0|[1-9]\d{0,8})$/, 'id'));

const summary = z.object({
  packId: z.string(),
  duty: z.string(),
  title: z.string(),
  guidance: z.string(),
  validFrom: dayField,
  /** The last day on which it is asked in these words; null while it is. */
  lastDay: z.nullable(dayField),
  obligations: z.int(),
});

const differingField = z.object({ name: z.string(), before: z.string(), after: z.string() });
const differing = z.object({ obligationId: z.string(), title: z.string(), validFrom: dayField });

/** What loading a pack would do, said before anything is written. */
const preview = z.object({
  pack: summary,
  /** What it is held against: its own text as it was loaded, or the version before it; null for a duty that is new here. */
  against: z.nullable(z.object({ packId: z.string(), guidance: z.string(), isSamePack: z.boolean() })),
  packFields: z.array(differingField),
  /** `isAgain`: the same obligation in other words from a later day on. */
  added: z.array(z.extend(differing, { question: z.string(), isAgain: z.boolean() })),
  changed: z.array(z.extend(differing, { fields: z.array(differingField) })),
  ended: z.array(differing),
  unchanged: z.array(differing),
  standing: z.string(),
});

const problem = z.object({ line: z.int(), column: z.int(), message: z.string() });
const loaded = z.object({ packId: z.string(), isChanged: z.boolean() });

const packFile = { takesFile: { maximumBytes: 200_000 } } as const;

/** Duty packs: those that come with the product and those that are loaded here. */
export const packApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/duty/packs',
    summary: 'The duty packs that are loaded, and those that come with the product',
    allow: readsSchools,
    params: authorityParams,
    reply: z.object({
      loaded: z.array(summary),
      shipped: z.array(z.extend(summary, { state: z.enum(['not-loaded', 'loaded', 'differs']) })),
      standing: z.string(),
    }),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/:authority/duty/packs/:pack',
    summary: 'What loading a pack that comes with the product would change',
    allow: readsSchools,
    params: z.object({ authority: authorityField, pack: packIdField }),
    reply: preview,
  }),
  look: endpoint({
    method: 'POST',
    path: '/api/:authority/duty/packs/look',
    summary: 'What loading a pack of the council’s own would change, or what is wrong with it; nothing is stored',
    allow: ['lead'],
    params: authorityParams,
    ...packFile,
    reply: z.object({ problems: z.array(problem), preview: z.nullable(preview) }),
  }),
  load: endpoint({
    method: 'POST',
    path: '/api/:authority/duty/packs/:pack/load',
    summary: 'Load a pack that comes with the product; what was known before stays as known',
    allow: ['lead'],
    params: z.object({ authority: authorityField, pack: packIdField }),
    body: z.object({ standing: standingField }),
    reply: loaded,
  }),
  bring: endpoint({
    method: 'POST',
    path: '/api/:authority/duty/packs/bring',
    summary: 'Load a pack of the council’s own, sent as a file',
    allow: ['lead'],
    params: authorityParams,
    query: z.object({ standing: standingField }),
    ...packFile,
    reply: loaded,
  }),
};

export type PackPreview = z.output<typeof preview>;
