import * as z from 'zod/mini';
import { shownEvidenceField } from '../evidence/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { asAtQuery, authorityParams, dayField, formatField } from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { historyStep, ownerFields, rowParams } from '../http/register-fields.ts';
import { readsFigures, readsSchools } from '../people/role.ts';
import { actionClasses } from '../plans/action-state.ts';
import { applicationGrounds } from './applicability.ts';
import { assessmentClasses } from './duty-counts.ts';
import { recurrence } from './fields.ts';
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
  /** Why it was decided so, where it was. */
  appliesReason: z.nullable(z.string()),
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

const arrangement = z.object({
  factId: z.string(),
  validFrom: dayField,
  applies: z.nullable(z.boolean()),
  appliesReason: z.nullable(z.string()),
  ...ownerFields,
  agencies: z.array(z.string()),
  cadence: z.nullable(recurrence),
});

const found = z.object({
  obligation,
  /** Where it is asked no longer: its last day, as at which all of this is. */
  askedUntil: z.nullable(dayField),
  /** Who holds the role, where it is a person here. */
  ownerName: z.nullable(z.string()),
  arrangement: z.nullable(arrangement),
  history: z.array(historyStep),
  /** Every text that it had up to the day, the newest first, with what each changed. */
  texts: z.array(
    z.object({
      packId: z.string(),
      guidance: z.string(),
      validFrom: dayField,
      isNow: z.boolean(),
      changed: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** Every assessment up to the day, the newest first. */
  assessments: z.array(assessment),
  done: z.array(z.object({ doneId: z.string(), doneOn: dayField, note: z.nullable(z.string()) })),
  /** The newest first. */
  evidence: z.array(shownEvidenceField),
  actions: z.array(
    z.object({
      actionId: z.string(),
      title: z.string(),
      actionClass: z.enum(actionClasses),
      dueOn: z.nullable(dayField),
      firstDueOn: z.nullable(dayField),
      slips: z.int(),
    }),
  ),
  dates: datesShown,
});
export type ObligationFound = z.output<typeof found>;

const sentences = z.array(z.string());

const gaps = z.object({
  counts: dutyCountsField,
  duties: z.array(
    z.object({
      packId: z.string(),
      title: z.string(),
      guidance: z.string(),
      themes: z.array(
        z.object({
          theme: z.string(),
          rows: z.array(
            z.object({
              obligationId: z.string(),
              title: z.string(),
              theme: z.string(),
              asked: sentences,
              whereWeAre: sentences,
              stillToDo: sentences,
            }),
          ),
        }),
      ),
    }),
  ),
  dates: datesShown,
});
export type DutyGaps = z.output<typeof gaps>;

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
  gaps: endpoint({
    method: 'GET',
    path: '/api/:authority/duty/gaps',
    summary: 'The gap analysis: what is asked, where we are, what is still to do',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: gaps,
  }),
  gapsFile: endpoint({
    method: 'GET',
    path: '/api/:authority/duty/gaps/file',
    summary: 'The gap analysis as CSV or an accessible spreadsheet',
    allow: readsSchools,
    params: authorityParams,
    query: z.extend(asAtQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/:authority/obligations/:id',
    summary: 'One obligation: its words, owner, assessments, evidence and actions',
    allow: readsSchools,
    isCached: true,
    params: rowParams,
    query: asAtQuery,
    reply: found,
  }),
};

export type ObligationReply = z.output<typeof obligation>;
export type DutyReply = z.output<typeof duty>;
