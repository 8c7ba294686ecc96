import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityField, authorityParams, dayField, idField, lineField, textField } from '../http/fields.ts';
import { outOfScopeCounts, provenance, reachedCounts, scopeWords, standingCounts } from '../http/figures.ts';
import { entersFacts, readsFigures, readsSchools } from '../people/role.ts';
import { organisationKinds } from '../schools/organisation.ts';
import { trainingRoles } from './requirement.ts';
import { decisionOutcomes } from './decision.ts';
import { trainingAnswers } from './statement.ts';

const coverageRow = z.object({
  inScope: z.int(),
  reached: reachedCounts,
  upToDate: standingCounts,
  staff: standingCounts,
  dsl: standingCounts,
});

const group = z.extend(coverageRow, { key: z.string(), name: z.string() });

export const coverageReply = z.object({
  asAt: dayField,
  knownAt: z.nullable(dayField),
  scope: scopeWords,
  ...coverageRow.shape,
  byPhase: z.array(group),
  byControl: z.array(group),
  /** A school may be in several rows, so they do not add up. */
  byCourse: z.array(
    z.object({ courseId: z.nullable(z.string()), name: z.string(), schools: z.int(), byEquivalent: z.int() }),
  ),
  outOfScope: outOfScopeCounts,
  /** How many fall out of date within so many days. */
  expiring: z.object({ days30: z.int(), days60: z.int(), days90: z.int() }),
  provenance,
});
export type CoverageReply = z.output<typeof coverageReply>;

const trendPoint = z.object({
  on: dayField,
  /** Null before the register is known: a gap, never nought. */
  counts: z.nullable(
    z.object({ inScope: z.int(), reached: reachedCounts, upToDate: standingCounts, dsl: standingCounts }),
  ),
});

export const gapReasons = [
  'staff-none',
  'staff-out-of-date',
  'staff-checking',
  'staff-no-answer',
  'dsl-none',
  'dsl-out-of-date',
  'dsl-checking',
  'dsl-no-answer',
] as const;

const gap = z.object({
  organisationId: z.string(),
  name: z.string(),
  urn: z.nullable(z.string()),
  phase: z.string(),
  control: z.string(),
  reached: z.string(),
  upToDate: z.string(),
  staff: z.string(),
  dsl: z.string(),
  missing: z.array(z.enum(gapReasons)),
  /** The day from which it has been so; null when it was never otherwise. */
  since: z.nullable(dayField),
  askedOn: z.nullable(dayField),
  remindedOn: z.nullable(dayField),
  daysOutstanding: z.nullable(z.int()),
});
export type GapReply = z.output<typeof gap>;

const spreadsheetTypes = [
  'text/csv; charset=utf-8',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

export const downloadFormats = ['csv', 'ods', 'xlsx'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];
const formatField = z.enum(downloadFormats);

/** Figures of coverage and who to chase. */
export const coverageApi = {
  coverage: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage',
    summary: 'Schools reached and up to date on a date, in classes that add up to the schools in scope',
    allow: readsFigures,
    params: authorityParams,
    query: asAtQuery,
    reply: coverageReply,
  }),
  trend: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage/trend',
    summary: 'Coverage at the ends of the 36 months up to a date',
    allow: readsFigures,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ points: z.array(trendPoint), scope: scopeWords, provenance }),
  }),
  coverageFile: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage/file',
    summary: 'The coverage tables as CSV or an accessible spreadsheet',
    allow: readsFigures,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  gaps: endpoint({
    method: 'GET',
    path: '/api/:authority/gaps',
    summary: 'Schools in scope that are not up to date: what is missing, since when, and when they were last asked',
    allow: readsSchools,
    params: authorityParams,
    query: z.extend(asAtQuery, {
      missing: z.optional(z.enum(gapReasons)),
      phase: z.optional(z.string()),
      control: z.optional(z.string()),
      search: z.optional(z.string()),
    }),
    reply: z.object({ gaps: z.array(gap), inScope: z.int(), total: z.int(), scope: scopeWords, provenance }),
  }),
  chaseList: endpoint({
    method: 'GET',
    path: '/api/:authority/gaps/file',
    summary: 'The chase list, to work through or to send',
    allow: readsSchools,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};

const count = z.int().check(z.minimum(0, 'negative'), z.maximum(100_000, 'too-large'));
const optionalDay = z.optional(z.nullable(dayField));
const optionalLine = z.optional(z.nullable(textField(300)));

/** What a form sends of a school's answer. A field left out or null is "no answer". */
export const statementBody = z.object({
  organisationId: idField,
  toldOn: optionalDay,
  staffAnswer: z.optional(z.nullable(z.enum(trainingAnswers))),
  courseId: z.optional(z.nullable(idField)),
  heldOn: optionalDay,
  staffTrained: z.optional(z.nullable(count)),
  staffInPost: z.optional(z.nullable(count)),
  otherTraining: optionalLine,
  dslAnswer: z.optional(z.nullable(z.enum(trainingAnswers))),
  dslCourseId: z.optional(z.nullable(idField)),
  dslTrainedOn: optionalDay,
  dslInPostSince: optionalDay,
  dslLeftOn: optionalDay,
  dslOtherTraining: optionalLine,
  askedOn: optionalDay,
  remindedOn: optionalDay,
  source: optionalLine,
  evidence: optionalLine,
});
export type StatementBody = z.output<typeof statementBody>;

const reason = textField(500);
const statementParams = z.object({ authority: authorityField, id: idField });

const claim = z.object({
  statementId: z.string(),
  organisationId: z.string(),
  name: z.string(),
  role: z.enum(trainingRoles),
  training: z.string(),
  toldOn: dayField,
  heldOn: z.nullable(dayField),
  source: z.nullable(z.string()),
  evidence: z.nullable(z.string()),
  daysWaiting: z.int(),
});

/** What schools told the council: entered, corrected, withdrawn, and other training decided. */
export const statementApi = {
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/statements',
    summary: 'Enter what a school told the council',
    allow: entersFacts,
    params: authorityParams,
    body: statementBody,
    reply: z.object({ statementId: z.string(), isDuplicate: z.boolean() }),
  }),
  correct: endpoint({
    method: 'POST',
    path: '/api/:authority/statements/:id/correct',
    summary: 'Withdraw a statement and record the right one in its place, with the reason',
    allow: entersFacts,
    params: statementParams,
    body: z.extend(statementBody, { reason }),
    reply: z.object({ statementId: z.string() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/statements/:id/withdraw',
    summary: 'Withdraw a statement, with the reason; it stays in what was known before',
    allow: entersFacts,
    params: statementParams,
    body: z.object({ reason }),
    reply: z.object({ statementId: z.string() }),
  }),
  claims: endpoint({
    method: 'GET',
    path: '/api/:authority/claims',
    summary: 'Other training that schools named and nobody has decided on',
    allow: readsSchools,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ claims: z.array(claim), provenance }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/:authority/claims/:id/decide',
    summary: 'Accept other training as equivalent to a course, or refuse it, with the reason',
    allow: entersFacts,
    params: statementParams,
    body: z.object({
      role: z.enum(trainingRoles),
      outcome: z.enum(decisionOutcomes),
      equivalentCourseId: z.optional(z.nullable(idField)),
      heldOn: optionalDay,
      decidedOn: optionalDay,
      reason,
    }),
    reply: z.object({ decisionId: z.string() }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/:authority/statements/sheet',
    summary: 'A sheet of all schools in scope with what they have told us, to fill in and bring back',
    allow: readsSchools,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: z.enum(['ods', 'xlsx']) }),
    givesFile: spreadsheetTypes.slice(1),
  }),
};

const validity = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('months'),
    months: z.int().check(z.minimum(1, 'too-small'), z.maximum(240, 'too-large')),
  }),
  z.object({
    kind: z.literal('window'),
    startsOn: z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'month-day')),
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
  name: lineField(200),
  aliases: z.array(lineField(200)).check(z.maxLength(50, 'too-many')),
  isActive: z.boolean(),
});

const requirement = z.object({
  requirementId: z.string(),
  role: z.enum(trainingRoles),
  organisationKinds: z.array(z.enum(organisationKinds)),
  acceptedCourses: z.array(z.string()),
  validity,
  validFrom: dayField,
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
    body: z.extend(courseBody, { code: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'code')) }),
    reply: z.object({ courseId: z.string() }),
  }),
  changeCourse: endpoint({
    method: 'POST',
    path: '/api/:authority/courses/:id/change',
    summary: 'Change a course; the id is that of the fact on the screen, so that a stale edit is refused',
    allow: ['lead'],
    params: statementParams,
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
      role: z.enum(trainingRoles),
      organisationKinds: z.array(z.enum(organisationKinds)).check(z.minLength(1, 'empty')),
      acceptedCourses: z.array(idField).check(z.minLength(1, 'empty')),
      validity,
      validFrom: dayField,
      duty: lineField(40),
      reason,
    }),
    reply: z.object({ requirementId: z.string() }),
  }),
  withdrawRequirement: endpoint({
    method: 'POST',
    path: '/api/:authority/requirements/:id/withdraw',
    summary: 'Withdraw a requirement entered by mistake, with the reason',
    allow: ['lead'],
    params: statementParams,
    body: z.object({ reason }),
    reply: z.object({ requirementId: z.string() }),
  }),
};

const total = z.object({
  totalId: z.string(),
  organisationId: z.string(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  countedOn: dayField,
  trained: z.int(),
  inPost: z.int(),
  includesELearning: z.boolean(),
  courseId: z.nullable(z.string()),
  source: z.string(),
  isInvented: z.boolean(),
  note: z.nullable(z.string()),
  /** Days between the count and the date asked for. */
  ageDays: z.int(),
});

/** Totals that council services and partners send. */
export const totalApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/totals',
    summary: 'Totals from services and partners: the latest at a date of each, and all that came before',
    allow: readsFigures,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ latest: z.array(total), earlier: z.array(total), provenance }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/totals',
    summary: 'Enter a total',
    allow: entersFacts,
    params: authorityParams,
    body: z.object({
      organisationId: idField,
      countedOn: dayField,
      trained: count,
      inPost: count,
      includesELearning: z.boolean(),
      courseId: z.optional(z.nullable(idField)),
      source: textField(300),
      note: optionalLine,
    }),
    reply: z.object({ totalId: z.string() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/totals/:id/withdraw',
    summary: 'Withdraw a total, with the reason',
    allow: entersFacts,
    params: statementParams,
    body: z.object({ reason }),
    reply: z.object({ totalId: z.string() }),
  }),
};
