import * as z from 'zod/mini';
import { protectedTableField } from '../../disclosure/api.ts';
import { exemptParagraphs } from '../../disclosure/release.ts';
import { spreadsheetTypes } from '../../http/downloads.ts';
import { endpoint } from '../../http/endpoint.ts';
import { authorityParams, dayField, factParams, formatField, optionalDay, textField } from '../../http/fields.ts';
import { publicationField } from '../../http/register-fields.ts';
import { entersFacts, readsFigures } from '../../people/role.ts';
import { staffGroupings, staffPlaces, staffTellings } from './staff-asked.ts';

const asked = z.object({
  asAt: dayField,
  places: z.enum(staffPlaces),
  groups: z.enum(staffGroupings),
  /** Absent, who is up to date. */
  tells: z.optional(z.enum(staffTellings)),
});

const given = z.extend(asked, {
  title: textField(120),
  /** The information request that it answers, and the day it came in: no name of who asks. */
  reference: z.optional(z.nullable(textField(60))),
  receivedOn: optionalDay,
  publication: publicationField,
  /** Why it is exempt from publication: asked where it is for members in private session. */
  paragraph: z.optional(z.nullable(z.enum(exemptParagraphs))),
  interest: z.optional(z.nullable(textField(500))),
});
export type StaffReleaseAsked = z.output<typeof given>;

const preview = z.object({
  /** It is still being worked out: to be asked again in a moment. */
  isWorking: z.boolean(),
  /** Nobody is known to be in post on the day. */
  isEmpty: z.boolean(),
  /** Null while it is worked out, where nothing safe is left, or nobody is known. */
  table: z.nullable(protectedTableField),
  /** On what the figures rest, in sentences. */
  basis: z.array(z.string()),
  /** Why nothing can be given away, and what to put together where that helps, in sentences. */
  refusal: z.array(z.string()),
  /** Whether a wider breakdown can help. */
  mayBeWider: z.boolean(),
  /** What it may be called, of those whom it counts; null where nothing is worked out. */
  suggestedTitle: z.nullable(z.string()),
  /** Why it cannot be public; null where it can. */
  notPublic: z.nullable(z.string()),
});
export type StaffPreview = z.output<typeof preview>;

/** Figures of staff of schools and their training for an information request, and for a region: protected. */
export const staffReleaseApi = {
  days: endpoint({
    method: 'GET',
    path: '/api/:authority/training-releases/days',
    summary: 'The days of which figures of staff and their training are given, the newest first',
    allow: entersFacts,
    params: authorityParams,
    reply: z.object({ days: z.array(dayField) }),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/:authority/training-releases/preview',
    summary: 'Figures of staff of schools and their training as they could be given away, protected',
    allow: entersFacts,
    params: authorityParams,
    query: asked,
    readsElsewhere: true,
    reply: preview,
  }),
  release: endpoint({
    method: 'POST',
    path: '/api/:authority/training-releases',
    summary: 'Give figures of staff of schools and their training away: they are protected and kept for ever',
    allow: entersFacts,
    params: authorityParams,
    body: given,
    reply: z.object({ releaseId: z.string() }),
  }),
  dataset: endpoint({
    method: 'GET',
    path: '/api/:authority/training-releases/:id/dataset',
    summary: 'A released paper about training as the dataset that information requests ask for, with its definitions',
    allow: readsFigures,
    params: factParams,
    query: z.object({ format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
