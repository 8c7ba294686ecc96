import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { readsFigures, readsSchools } from '../people/role.ts';
import { applicationGrounds } from './applicability.ts';
import { assessmentClasses } from './duty-counts.ts';
import { actors, ratings } from './obligation.ts';

const dutyCountsField = z.object({
  asked: z.int(),
  lookedAt: z.int(),
  byClass: z.record(z.enum(assessmentClasses), z.int()),
  metWithoutEvidence: z.int(),
  unowned: z.int(),
  notHere: z.int(),
  onSchools: z.int(),
});

/** A duty that is asked on the day, in the version that holds then. */
const duty = z.object({
  duty: z.string(),
  packId: z.string(),
  title: z.string(),
  guidance: z.string(),
  counts: dutyCountsField,
});

const assessment = z.object({
  assessmentId: z.string(),
  assessedOn: dayField,
  rating: z.enum(ratings),
  reason: z.string(),
  stillToDo: z.nullable(z.string()),
  authorRole: z.string(),
  /** Made before the words that hold on the day. */
  isOfEarlierWords: z.boolean(),
});

const obligation = z.object({
  obligationId: z.string(),
  duty: z.string(),
  packId: z.string(),
  title: z.string(),
  question: z.string(),
  wording: z.string(),
  source: z.string(),
  paragraph: z.nullable(z.string()),
  guidance: z.string(),
  link: z.nullable(z.string()),
  isParaphrase: z.boolean(),
  /** In these words since. */
  validFrom: dayField,
  acts: z.enum(actors),
  theme: z.string(),
  benchmark: z.nullable(z.object({ number: z.string(), heading: z.string(), source: z.string() })),
  /** What counts as evidence of it. */
  countsAsEvidence: z.array(z.string()),
  falls: z.enum(['on-us', 'not-here', 'on-schools']),
  ground: z.enum(applicationGrounds),
  standing: z.enum(assessmentClasses),
  assessment: z.nullable(assessment),
  isMetWithoutEvidence: z.boolean(),
  ownerRole: z.nullable(z.string()),
  ownerOrganisation: z.nullable(z.string()),
  ownerUser: z.nullable(z.string()),
  agencies: z.array(z.string()),
  evidence: z.object({ count: z.int(), latestOn: z.nullable(dayField), pastReview: z.int() }),
  /** How often, in words; null for what does not recur. */
  howOften: z.nullable(z.string()),
  lastDoneOn: z.nullable(dayField),
  nextDueOn: z.nullable(dayField),
  isOverdue: z.boolean(),
});

/** What the duties ask, and where each obligation stands. */
export const dutyApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/:authority/duty',
    summary: 'Obligations that are asked on a day, with where each stands',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      counts: dutyCountsField,
      duties: z.array(duty),
      obligations: z.array(obligation),
      dates: datesShown,
    }),
  }),
  counts: endpoint({
    method: 'GET',
    path: '/api/:authority/duty/counts',
    summary: 'How many obligations were looked at, and what they were found to be',
    allow: readsFigures,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({ counts: dutyCountsField, duties: z.array(duty), dates: datesShown }),
  }),
};

export type ObligationReply = z.output<typeof obligation>;
export type DutyReply = z.output<typeof duty>;
