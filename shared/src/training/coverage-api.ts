import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField, searchField } from '../http/fields.ts';
import { outOfScopeCounts, provenance, reachedCounts, scopeWords, standingCounts } from '../http/figures.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { readsFigures, readsSchools } from '../people/role.ts';
import { controls } from '../schools/control.ts';
import { phases } from '../schools/phase.ts';

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
  dfeNumber: z.nullable(z.string()),
  town: z.nullable(z.string()),
  postcode: z.nullable(z.string()),
  /** The day from which it has no longer been up to date; null when it never was. */
  since: z.nullable(dayField),
  /** When it was first asked after that; null when it has not been asked. */
  firstAskedOn: z.nullable(dayField),
  askedOn: z.nullable(dayField),
  remindedOn: z.nullable(dayField),
  /** Days since it was first asked. */
  daysOutstanding: z.nullable(z.int()),
});
export type GapReply = z.output<typeof gap>;

/** Figures of coverage and who to chase. */
export const coverageApi = {
  coverage: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage',
    summary: 'Schools reached and up to date on a date, in classes that add up to the schools in scope',
    allow: readsFigures,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: coverageReply,
  }),
  trend: endpoint({
    method: 'GET',
    path: '/api/:authority/coverage/trend',
    summary: 'Coverage at the ends of the 36 months up to a date',
    allow: readsFigures,
    isCached: true,
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
    isCached: true,
    params: authorityParams,
    query: z.extend(asAtQuery, {
      missing: z.optional(z.enum(gapReasons)),
      phase: z.optional(z.enum(phases)),
      control: z.optional(z.enum(controls)),
      search: z.optional(searchField),
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
