import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { evidenceKinds } from '@due-regard/shared/evidence/evidence.ts';
import { publications } from '@due-regard/shared/evidence/publication.ts';
import { dayField } from '@due-regard/shared/http/fields.ts';
import { progressStatuses, saidRags } from '@due-regard/shared/plans/action.ts';
import { planKinds } from '@due-regard/shared/plans/plan.ts';

const planKeys = z.enum(['partnership', 'council']);
/** `3.1`: of the third objective the first; YAML reads it as a number. */
const reference = z.coerce.string().regex(/^\d+\.\d+$/);

const plan = z.strictObject({
  name: z.string(),
  kind: z.enum(planKinds),
  organisation: z.string(),
  startsOn: dayField,
  endsOn: dayField,
  objectives: z.array(z.string()).min(1),
  approvals: z.array(z.tuple([dayField, z.string()])),
  reviews: z.array(dayField),
});

/** Day, status, note, and perhaps that it asks for attention or why it is blocked. */
const entry = z.tuple([dayField, z.enum(progressStatuses), z.string(), z.string().optional()]);

const action = z.strictObject({
  places: z.partialRecord(planKeys, reference),
  title: z.string(),
  outcome: z.string().optional(),
  /** As the committee heard of it on 13 March 2018. */
  area: z.string().optional(),
  /** Those that a public report may name. */
  publication: z.enum(publications).default('officers'),
  theme: z.string(),
  agency: z.string(),
  owner: z.tuple([z.string(), z.string()]),
  partners: z.array(z.string()).default([]),
  /** The day from which it stands in its plans. */
  from: dayField,
  start: z.optional(dayField),
  due: dayField,
  isToBeChecked: z.boolean().default(false),
  obligations: z.array(z.string()).default([]),
  recommendations: z.array(z.string()).default([]),
  log: z.array(entry).min(1),
  putOff: z.array(z.tuple([dayField, dayField, z.string()])).default([]),
  override: z.array(z.tuple([dayField, dayField, z.enum(saidRags), z.string()])).default([]),
  evidence: z.array(z.tuple([dayField, z.enum(evidenceKinds), z.string()])).default([]),
});

const checking = z.strictObject({
  on: dayField,
  /** Whether the board did, or an officer who is not the owner. */
  body: z.boolean(),
  council: z.array(reference).default([]),
  partnership: z.array(reference).default([]),
});

const shape = z.strictObject({
  plans: z.record(planKeys, plan),
  actions: z.array(action),
  checks: z.array(checking),
});

export type PlanKey = z.output<typeof planKeys>;
export type DemoAction = z.output<typeof action>;
export type DemoChecking = z.output<typeof checking>;

/** The action plans of the demonstration council, from db/demo. */
export const plansText = shape.parse(
  parse(readFileSync(fileURLToPath(import.meta.resolve('@due-regard/db/demo/plans.yaml')), 'utf8')),
);
