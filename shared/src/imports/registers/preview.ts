import * as z from 'zod/mini';

const named = z.object({ entryId: z.string(), name: z.string() });

/** What a file of a register would change. */
export const entriesPreview = z.object({
  /** The register's code. */
  register: z.string(),
  added: z.array(z.object({ row: z.int(), name: z.string(), since: z.string() })),
  changed: z.array(
    z.extend(named, {
      row: z.int(),
      /** By the questions of the form, in words; empty where nothing was or is said. */
      fields: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
  unchanged: z.int(),
  /** Entries of which it says nothing: they stay. */
  missing: z.array(named),
});
export type EntriesPreview = z.output<typeof entriesPreview>;
