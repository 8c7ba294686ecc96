import * as z from 'zod/mini';
import { dayField, idField } from '../../http/fields.ts';
import { audiences } from '../../training/learners/audience.ts';

/** The most posts that one organisation can be said to have. */
const mostPosts = 1_000_000;

/** What can be said of a file of people when it is brought, beside what it says itself. */
export const choiceFields = {
  /** The saved mapping to read it by, whatever its layout. */
  mapping: z.optional(idField),
  /** Whose people it is about, where neither it nor a list of staff says so. */
  organisationId: z.optional(idField),
  audience: z.optional(z.enum(audiences)),
  /** What it is of, where it names no course. */
  courseId: z.optional(idField),
  /** When that was held, where it gives no days. */
  heldOn: z.optional(dayField),
  /** How many people the organisation has in post, where no list of staff says who they are. */
  posts: z.optional(z.coerce.number().check(z.int(), z.minimum(1, 'too-small'), z.maximum(mostPosts, 'too-large'))),
};

/** The same as it is kept with the file; null where nothing was said. */
export const fileChoices = z.object({
  mappingId: z.nullable(z.string()),
  organisationId: z.nullable(z.string()),
  audience: z.nullable(z.enum(audiences)),
  courseId: z.nullable(z.string()),
  heldOn: z.nullable(dayField),
  posts: z.nullable(z.int()),
});
export type FileChoices = z.output<typeof fileChoices>;
