import * as z from 'zod/mini';
import { dayField } from '../http/fields.ts';
import { evidenceKinds } from './evidence.ts';
import { publications } from './publication.ts';

/** Evidence as the page of what it is of shows it. */
export const shownEvidenceField = z.object({
  evidenceId: z.string(),
  kind: z.enum(evidenceKinds),
  title: z.string(),
  reference: z.nullable(z.string()),
  link: z.nullable(z.string()),
  datedOn: dayField,
  reviewBy: z.nullable(dayField),
  publication: z.enum(publications),
  /** Whether the day until which it may be relied on has passed and nothing renewed it. */
  isPastReview: z.boolean(),
  /** Its title is null where the reader may not read what renewed it. */
  renewedBy: z.nullable(z.object({ title: z.nullable(z.string()), on: dayField })),
});
export type ShownEvidence = z.output<typeof shownEvidenceField>;

/** Evidence that another piece may be said to renew. */
export const renewableField = z.array(
  z.object({ evidenceId: z.string(), title: z.string(), datedOn: dayField, reviewBy: z.nullable(dayField) }),
);
