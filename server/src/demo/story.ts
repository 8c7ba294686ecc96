import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { dayField } from '@due-regard/shared/http/fields.ts';

const shape = z.object({
  code: z.string(),
  name: z.string(),
  ownDate: dayField,
  places: z.array(z.string()).length(60),
  trusts: z.array(z.string()).min(1),
  services: z.object({
    workforce: z.string(),
    members: z.string(),
    /** Services whose people are counted one by one. */
    teams: z.array(z.string()).length(3),
    partners: z.array(z.string()),
  }),
  bodies: z.object({
    board: z.string(),
    committee: z.string(),
    cabinet: z.string(),
    management: z.string(),
    eSafety: z.string(),
  }),
});

/** The names and dates of the demonstration council, from db/demo. */
export const story = shape.parse(
  parse(readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/demo/ridgeway.yaml')), 'utf8')),
);
