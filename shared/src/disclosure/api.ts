import * as z from 'zod/mini';
import { spreadsheetTypes } from '../http/downloads.ts';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField, factParams, formatField } from '../http/fields.ts';
import { publicationField } from '../http/register-fields.ts';
import { readsFigures } from '../people/role.ts';
import { withheld } from './count-table.ts';
import { releaseSubjects } from './release.ts';

/** A protected table as it is told: a whole number, or that it is withheld. */
export const protectedTableField = z.object({
  counting: z.string(),
  from: dayField,
  to: dayField,
  breakdowns: z.array(z.object({ levels: z.array(z.string()) })),
  cells: z.array(
    z.object({
      labels: z.array(z.nullable(z.string())),
      count: z.union([z.int(), z.literal(withheld)]),
    }),
  ),
});

const listed = z.object({
  releaseId: z.string(),
  about: z.enum(releaseSubjects),
  title: z.string(),
  releasedOn: dayField,
  publication: publicationField,
});
export type ListedRelease = z.output<typeof listed>;

const release = z.extend(listed, {
  basis: z.array(z.string()),
  notes: z.array(z.string()),
  tables: z.array(protectedTableField),
});
export type ReleaseReply = z.output<typeof release>;

/** Papers with protected figures, for whoever may read their level. */
export const releaseApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/releases',
    summary: 'Papers with protected figures that the reader may see, the newest first',
    allow: readsFigures,
    params: authorityParams,
    reply: z.object({ releases: z.array(listed) }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/releases/:id',
    summary: 'One paper with protected figures, as it was released',
    allow: readsFigures,
    params: factParams,
    reply: release,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/releases/:id/file',
    summary: 'The same as a file',
    allow: readsFigures,
    params: factParams,
    query: z.object({ format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
