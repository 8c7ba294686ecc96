import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { ratings } from '@due-regard/shared/duty/obligation.ts';
import { evidenceKinds } from '@due-regard/shared/evidence/evidence.ts';
import { dayField } from '@due-regard/shared/http/fields.ts';

const looked = z.strictObject({
  obligation: z.string(),
  owner: z.tuple([z.string(), z.string()]),
  agencies: z.array(z.string()).default([]),
  /** The day from which it is somebody's. */
  from: dayField,
  done: z.array(dayField).default([]),
  /** Day, rating, finding, and perhaps what is still to do. */
  found: z.array(z.tuple([dayField, z.enum(ratings), z.string(), z.string().optional()])).min(1),
  evidence: z.array(z.tuple([dayField, z.enum(evidenceKinds), z.string()])).default([]),
});
export type DemoObligation = z.output<typeof looked>;

/** What the demonstration council found of its duty, from db/demo. */
export const dutyText = z
  .strictObject({ obligations: z.array(looked) })
  .parse(parse(readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/demo/duty.yaml')), 'utf8')));
