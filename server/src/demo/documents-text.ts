import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { documentKinds, profileAnswers } from '@due-regard/shared/strategies/document.ts';

const said = z.strictObject({
  on: dayField,
  preparedOn: z.exactOptional(dayField),
  agreedOn: z.exactOptional(dayField),
  agreedBy: z.exactOptional(z.enum(['board', 'cabinet', 'management'])),
  inForceFrom: z.exactOptional(dayField),
  reviewedOn: z.exactOptional(dayField),
  refreshDue: z.exactOptional(dayField),
  profileYear: z.exactOptional(z.int()),
  profileSeen: z.exactOptional(z.enum(profileAnswers)),
});
export type DemoSaid = z.output<typeof said>;

const document = z.strictObject({
  title: z.string(),
  kind: z.enum(documentKinds),
  owner: z.tuple([z.string(), z.string()]),
  publication: z.enum(publications).default('officers'),
  note: z.string().nullable().default(null),
  says: z.array(said).min(1),
});
export type DemoDocument = z.output<typeof document>;

/** What the demonstration council works with besides its strategies, from db/demo. */
export const documentsText = z
  .strictObject({ documents: z.array(document) })
  .parse(parse(readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/demo/documents.yaml')), 'utf8')));
