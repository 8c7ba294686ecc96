import * as z from 'zod/mini';
import { endpoint } from '../../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, formatField } from '../../http/fields.ts';
import { provenance } from '../../http/figures.ts';
import { spreadsheetTypes } from '../../http/downloads.ts';
import { readsSchools } from '../../people/role.ts';
import { audiences } from './audience.ts';

const count = z.int();

/**
 * People of an audience by what is known of their training, in classes that add up to the posts. Where nobody has said
 * how many are in post, or more are known than that, `posts` and `noAnswer` are null: then no share can be given. A
 * total adds up the organisations of which one can; a caveat names the others.
 */
export const peopleCounts = z.object({
  posts: z.nullable(count),
  trained: count,
  outOfDate: count,
  /** A learning system says that they have not completed it. */
  notTrained: count,
  /** In post, and no record of a course that is asked of them is held; files may name them with other courses. */
  noAnswer: z.nullable(count),
});
export type PeopleCounts = z.output<typeof peopleCounts>;

/** More people known than are in post: an error in what was brought, never 100 %. It is left out of every total. */
const excess = z.object({ organisationId: z.string(), name: z.string(), known: count, posts: count });

const organisationRow = z.object({
  organisationId: z.string(),
  name: z.string(),
  counts: peopleCounts,
  /** The date of the list of staff that says who is in post; null when none does. */
  staffListOn: z.nullable(dayField),
});

const audienceRow = z.object({
  audience: z.enum(audiences),
  name: z.string(),
  /** The obligation that its training serves, and what that asks; null while nothing is asked of it. */
  duty: z.nullable(z.string()),
  dutyAsks: z.nullable(z.string()),
  /** Whole percent; null when none was agreed. */
  target: z.nullable(z.int()),
  /** How long training counts, in words. */
  validity: z.nullable(z.string()),
  counts: peopleCounts,
  /** Somebody may hold several courses, so the rows do not add up. */
  byCourse: z.array(z.object({ courseId: z.string(), name: z.string(), trained: count })),
  organisations: z.array(organisationRow),
  excess: z.array(excess),
  caveats: z.array(z.string()),
});
export type AudienceReply = z.output<typeof audienceRow>;

const dutyRow = z.object({
  duty: z.string(),
  asks: z.nullable(z.string()),
  audiences: z.array(z.enum(audiences)),
  counts: peopleCounts,
  /** Whose people are left out of the counts, and why. */
  caveats: z.array(z.string()),
});

const audiencesReply = z.object({
  asAt: dayField,
  knownAt: z.nullable(dayField),
  /** Only audiences of whom anything is known. */
  audiences: z.array(audienceRow),
  byDuty: z.array(dutyRow),
  /** Audiences of which the first list of staff or number in post is of a later day: in no figure of this one. */
  notYetKnown: z.array(z.object({ audience: z.enum(audiences), knownFrom: dayField })),
  /** Audiences of which training is asked on the day and nobody is known: in no figure, which is not nought. */
  unheard: z.array(z.enum(audiences)),
  /** Learners of files who are in no list of staff and do not count where a file was given: left out of every figure. */
  unplaced: count,
  /** Rows of lists of staff that were left out, and whom nothing counts, in sentences: they bear on every figure. */
  leftOut: z.array(z.string()),
  provenance,
});
export type AudiencesReply = z.output<typeof audiencesReply>;

const audienceTrendReply = z.object({
  asAt: dayField,
  trends: z.array(
    z.object({
      audience: z.enum(audiences),
      /** At the ends of the 36 months up to the date; null before anything is known: a gap, never nought. */
      points: z.array(z.object({ on: dayField, counts: z.nullable(peopleCounts) })),
    }),
  ),
  leftOut: z.array(z.string()),
  provenance,
});

export type AudienceTrendReply = z.output<typeof audienceTrendReply>;

/**
 * People's own training by audience: coverage, target and trend, by service, course and duty. In their provenance the
 * latest source and its day are those of the newest list of staff; there is no school register behind them.
 */
export const audienceApi = {
  audiences: endpoint({
    method: 'GET',
    path: '/api/:authority/audiences',
    summary: 'People of each audience by what is known of their training on a date, by service, course and duty',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: audiencesReply,
  }),
  trend: endpoint({
    method: 'GET',
    path: '/api/:authority/audiences/trend',
    summary: 'Training of each audience at the ends of the 36 months up to a date',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: audienceTrendReply,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/audiences/file',
    summary: 'The tables of audiences as CSV or an accessible spreadsheet',
    allow: readsSchools,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
};
