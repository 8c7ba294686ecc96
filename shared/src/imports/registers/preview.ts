import * as z from 'zod/mini';
import { dayOrNone } from '../../http/register-fields.ts';
import { publications } from '../../evidence/publication.ts';

const named = z.object({ entryId: z.string(), name: z.string() });

/** Who may read it once the file is taken in. */
const publication = z.enum(publications);

/** What a file of a register would change. */
export const entriesPreview = z.object({
  /** The register's code. */
  register: z.string(),
  added: z.array(z.object({ row: z.int(), name: z.string(), since: z.string(), publication })),
  changed: z.array(
    z.extend(named, {
      row: z.int(),
      publication,
      /** Whether it was for fewer before. */
      isOpened: z.boolean(),
      /** The day from which another row of it holds already; null where it changes what is so today. */
      until: dayOrNone,
      /** By the questions of the form, in words; empty where nothing was or is said. */
      fields: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  unchanged: z.int(),
  /** Entries of which it says nothing: they stay. */
  missing: z.array(named),
});
export type EntriesPreview = z.output<typeof entriesPreview>;
