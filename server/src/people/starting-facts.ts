import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import { organisationKinds } from '@due-regard/shared/schools/organisation.ts';
import { askedRoles } from '@due-regard/shared/training/requirement.ts';
import type { NewFact } from '@due-regard/db/fact-tables.ts';

const pack = z.object({
  courses: z.array(z.object({ code: z.string(), name: z.string(), aliases: z.array(z.string()) })),
  requirements: z.array(
    z.object({
      role: z.enum(askedRoles),
      organisationKinds: z.array(z.enum(organisationKinds)),
      accepts: z.array(z.string()),
      validity: z.object({ kind: z.literal('months'), months: z.int() }),
      target: z.int().min(1).max(100).optional(),
      duty: z.string(),
    }),
  ),
});

const file = fileURLToPath(import.meta.resolve('@due-regard/db/packs/courses.yaml'));
const defaults = pack.parse(parse(readFileSync(file, 'utf8')));

/** The courses that every council starts with; the code is the id, so that files and statements can name it. */
export function defaultCourses(): readonly NewFact<'course'>[] {
  return defaults.courses.map(({ code, name, aliases }) => ({
    course_id: code,
    code,
    name,
    aliases: JSON.stringify(aliases),
    is_active: 1,
  }));
}

/** What is asked from a day on until the council says otherwise; marked as our reading. */
export function defaultRequirements(validFrom: IsoDate): readonly NewFact<'requirement'>[] {
  return defaults.requirements.map((requirement) => ({
    role: requirement.role,
    organisation_kinds: JSON.stringify(requirement.organisationKinds),
    accepted_courses: JSON.stringify(requirement.accepts),
    validity: JSON.stringify(requirement.validity),
    valid_from: validFrom,
    target: requirement.target ?? null,
    duty: requirement.duty,
    is_our_reading: 1,
  }));
}
