import * as z from 'zod/mini';
import { exemptParagraphs } from '../disclosure/release.ts';
import { dayField } from '../http/fields.ts';
import { dayOrNone, publicationField } from '../http/register-fields.ts';
import { rags } from '../plans/action.ts';
import { reportKinds } from './kinds.ts';

const words = z.array(z.string());
const cell = z.union([z.string(), z.number(), z.null()]);
const tone = z.enum(['navy', 'turquoise', 'plum', 'orange', 'pale', 'blank']);

const figure = z.object({
  key: z.string(),
  label: z.string(),
  numerator: z.nullable(z.number()),
  denominator: z.nullable(z.number()),
  words: z.string(),
  scope: z.string(),
  asAt: dayField,
  source: z.string(),
  caveats: words,
  rag: z.nullable(z.object({ colour: z.enum(rags), rule: z.string() })),
});

const table = z.object({
  key: z.string(),
  name: z.string(),
  caption: z.string(),
  columns: z.array(z.object({ header: z.string(), kind: z.enum(['text', 'number', 'date']) })),
  rows: z.array(z.array(cell)),
  notes: words,
});

const chartHead = { key: z.string(), message: z.string(), subtitle: z.string(), notes: words };
const values = z.array(z.nullable(z.number()));

const chart = z.discriminatedUnion('kind', [
  z.object({
    ...chartHead,
    kind: z.literal('bars'),
    rowHeading: z.string(),
    classes: z.array(z.object({ name: z.string(), tone })),
    rows: z.array(z.object({ label: z.string(), parts: values })),
    scale: z.enum(['count', 'share']),
  }),
  z.object({
    ...chartHead,
    kind: z.literal('trend'),
    momentHeading: z.string(),
    moments: words,
    series: z.array(z.object({ name: z.string(), tone, values })),
    unit: z.string(),
    maximum: z.nullable(z.number()),
    breaksBefore: z.array(z.int()),
  }),
]);

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('words'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: words }),
  z.object({ kind: z.literal('figures'), keys: words, saidBelow: z.optional(words) }),
  z.object({ kind: z.literal('table'), table }),
  z.object({ kind: z.literal('chart'), chart }),
  z.object({ kind: z.literal('question'), question: z.string(), answer: z.string(), keys: words }),
]);

/** What a report says (content.ts), as it travels. */
export const contentField = z.object({
  head: z.object({
    kind: z.enum(reportKinds),
    title: z.string(),
    authority: z.string(),
    isDemonstration: z.boolean(),
    from: dayField,
    to: dayField,
    asAt: dayField,
    knownAt: dayOrNone,
    publication: publicationField,
    exemption: z.nullable(z.object({ paragraph: z.enum(exemptParagraphs), interest: z.string() })),
    meeting: z.nullable(z.object({ body: z.string(), on: dayOrNone })),
    corrects: z.nullable(z.object({ number: z.string(), what: z.string() })),
  }),
  opening: z.object({ say: words, doNotKnow: words, ask: words }),
  sections: z.array(
    z.object({ key: z.string(), title: z.string(), narrative: z.nullable(z.string()), blocks: z.array(block) }),
  ),
  figures: z.array(figure),
  linesToSay: words,
});
