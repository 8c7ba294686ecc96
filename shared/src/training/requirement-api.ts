import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, factParams, idField, reason, textField } from '../http/fields.ts';
import { readsFigures } from '../people/role.ts';
import { organisationKinds } from '../schools/organisation.ts';
import { askedRoles } from './requirement.ts';
import { monthDay } from './fields.ts';

const validity = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('months'),
    months: z.int().check(z.minimum(1, 'too-small'), z.maximum(240, 'too-large')),
  }),
  z.object({
    kind: z.literal('window'),
    startsOn: monthDay,
  }),
  z.object({ kind: z.literal('once') }),
]);

const course = z.object({
  factId: z.string(),
  courseId: z.string(),
  code: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  isActive: z.boolean(),
});
const courseBody = z.object({
  name: textField(200),
  aliases: z.array(textField(200)).check(z.maxLength(50, 'too-many')),
  isActive: z.boolean(),
});

const requirement = z.object({
  requirementId: z.string(),
  role: z.enum(askedRoles),
  organisationKinds: z.array(z.enum(organisationKinds)),
  acceptedCourses: z.array(z.string()),
  validity,
  validFrom: dayField,
  target: z.nullable(z.int()),
  duty: z.string(),
  isOurReading: z.boolean(),
});

/** What is asked of whom: courses and requirements, each dated. */
export const requirementApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/requirements',
    summary: 'Courses, and which of them each role needs how often',
    allow: readsFigures,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ courses: z.array(course), requirements: z.array(requirement) }),
  }),
  addCourse: endpoint({
    method: 'POST',
    path: '/api/:authority/courses',
    summary: 'Add a course',
    allow: ['lead'],
    params: authorityParams,
    body: z.extend(courseBody, { code: textField(40).check(z.regex(/^[a-z0-9][a-z0-9-]+$/, 'code')) }),
    reply: z.object({ courseId: z.string() }),
  }),
  changeCourse: endpoint({
    method: 'POST',
    path: '/api/:authority/courses/:id/change',
    summary: 'Change a course; the id is that of the fact on the screen, so that a stale edit is refused',
    allow: ['lead'],
    params: factParams,
    body: courseBody,
    reply: z.object({ courseId: z.string() }),
  }),
  addRequirement: endpoint({
    method: 'POST',
    path: '/api/:authority/requirements',
    summary: 'Say what a role needs from a day on; what held before stays as it was',
    allow: ['lead'],
    params: authorityParams,
    body: z.object({
      role: z.enum(askedRoles),
      organisationKinds: z.array(z.enum(organisationKinds)).check(z.minLength(1, 'empty')),
      acceptedCourses: z.array(idField).check(z.minLength(1, 'empty')),
      validity,
      validFrom: dayField,
      /** Whole percent of an audience; schools have none, since all of them are aimed at. */
      target: z.optional(z.nullable(z.int().check(z.minimum(1, 'too-small'), z.maximum(100, 'too-large')))),
      duty: textField(40),
      reason,
    }),
    reply: z.object({ requirementId: z.string() }),
  }),
  withdrawRequirement: endpoint({
    method: 'POST',
    path: '/api/:authority/requirements/:id/withdraw',
    summary: 'Withdraw a requirement entered by mistake, with the reason',
    allow: ['lead'],
    params: factParams,
    body: z.object({ reason }),
    reply: z.object({ requirementId: z.string() }),
  }),
};
