import * as z from 'zod/mini';
import { dayTurns } from '../deadlines/revision.ts';
import { shownEvidenceField } from '../evidence/fields.ts';
import { endpoint } from '../http/endpoint.ts';
import {
  asAtQuery,
  authorityParams,
  dayField,
  factParams,
  formatField,
  idField,
  searchField,
  textField,
} from '../http/fields.ts';
import { datesShown } from '../http/figures.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { readsFigures } from '../people/role.ts';
import { actionClasses } from './action-state.ts';
import { progressStatuses, rags } from './action.ts';
import { actionField, actionRowField, objectiveField, placeField, planCountsField, planField } from './fields.ts';
import { movements } from './movement.ts';
import { planKinds } from './plan.ts';

/**
 * Actions that share a name, however it is written. The name is empty for those that have none, whose key is empty, and
 * for those withheld from the reader, whose key is a blank and `withheld`.
 */
const counted = z.object({ key: z.string(), name: z.string(), counts: planCountsField });

/** What the overview and the first page of plans show: counts alone. */
export const progressReply = z.object({
  dates: datesShown,
  /** All plans that have not ended, each action once. */
  all: planCountsField,
  /** Actions that stand in more than one of them. */
  shared: z.int(),
  /** Actions that wait to be done and stand in no plan that goes on; none where one plan was asked for. */
  inNoPlan: z.object({ open: z.int(), overdue: z.int() }),
  plans: z.array(
    z.object({
      planId: z.string(),
      name: z.string(),
      kind: z.enum(planKinds),
      organisation: z.string(),
      startsOn: z.nullable(dayField),
      endsOn: z.nullable(dayField),
      hasEnded: z.boolean(),
      reviewMonths: z.int(),
      /** The body that reviews it. */
      bodyName: z.nullable(z.string()),
      lastReviewedOn: z.nullable(dayField),
      /** By its months from the last review, else from its start. */
      nextReviewOn: z.nullable(dayField),
      lastApproved: z.nullable(z.object({ label: z.string(), approvedOn: dayField })),
      counts: planCountsField,
    }),
  ),
  /** Of all plans that have not ended, the review that comes first, and whose it is. */
  nextReview: z.nullable(z.object({ on: dayField, by: z.string() })),
  byTheme: z.array(counted),
  byAgency: z.array(counted),
  finished: z.array(
    z.object({
      on: dayField,
      counted: z.int(),
      planned: z.int(),
      finished: z.nullable(z.int()),
      saidDone: z.nullable(z.int()),
    }),
  ),
  /** Since the day asked for; null when none was. */
  movement: z.nullable(z.object({ since: dayField, counts: z.record(z.enum(movements), z.int()) })),
});
export type ProgressReply = z.output<typeof progressReply>;

/** Which actions a list shows; absent: all. */
const actionsQuery = z.extend(asAtQuery, {
  plan: z.optional(idField),
  theme: z.optional(searchField),
  agency: z.optional(searchField),
  /** A role or an organisation of an owner, in words. */
  owner: z.optional(searchField),
  class: z.optional(z.enum(actionClasses)),
  rag: z.optional(z.enum(rags)),
  /** Not done and past its day, or due within so many days. */
  due: z.optional(z.enum(['overdue', '30', '60', '90'])),
  /** What is missing of it. */
  without: z.optional(z.enum(['owner', 'day', 'evidence', 'check', 'plan', 'attention'])),
  since: z.optional(dayField),
  moved: z.optional(z.enum(movements)),
  search: z.optional(searchField),
});

/** Plans, their actions and how they progress, at any date. */
export const planApi = {
  progress: endpoint({
    method: 'GET',
    path: '/api/:authority/plans/progress',
    summary: 'How action plans progress: counts by plan, theme and agency, finished against planned, and what moved',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: z.extend(asAtQuery, { plan: z.optional(idField), since: z.optional(dayField) }),
    reply: progressReply,
  }),
  plan: endpoint({
    method: 'GET',
    path: '/api/:authority/plans/:id',
    summary: 'One plan: its objectives, approved versions, reviews and how it progresses; the id is that of the plan',
    allow: readsFigures,
    isCached: 'by-publication',
    params: factParams,
    query: asAtQuery,
    reply: z.object({
      dates: datesShown,
      plan: planField,
      bodyName: z.nullable(z.string()),
      hasEnded: z.boolean(),
      counts: planCountsField,
      objectives: z.array(objectiveField),
      /** In the order of objectives and references. */
      actions: z.array(actionRowField),
      /** Actions counted that this reader may not see. */
      withheld: z.int(),
      approvals: z.array(
        z.object({
          approvalId: z.string(),
          label: z.string(),
          approvedOn: dayField,
          bodyName: z.nullable(z.string()),
          note: z.nullable(z.string()),
        }),
      ),
      reviews: z.array(
        z.object({
          reviewId: z.string(),
          reviewedOn: dayField,
          bodyName: z.nullable(z.string()),
          note: z.nullable(z.string()),
        }),
      ),
      nextReviewOn: z.nullable(dayField),
    }),
  }),
  approved: endpoint({
    method: 'GET',
    path: '/api/:authority/plan-approvals/:id',
    summary: 'A plan as a body approved it: the rows that were recorded by then, in the words of then',
    allow: readsFigures,
    params: factParams,
    reply: z.object({
      label: z.string(),
      approvedOn: dayField,
      bodyName: z.nullable(z.string()),
      note: z.nullable(z.string()),
      plan: planField,
      objectives: z.array(objectiveField),
      actions: z.array(actionRowField),
      withheld: z.int(),
    }),
  }),
  actions: endpoint({
    method: 'GET',
    path: '/api/:authority/actions',
    summary: 'Actions by plan, theme, agency, owner, where they stand, or what is missing of them',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: actionsQuery,
    reply: z.object({
      dates: datesShown,
      /** All actions of the council that this reader may see, before the filters. */
      total: z.int(),
      withheld: z.int(),
      actions: z.array(z.extend(actionRowField, { movement: z.nullable(z.enum(movements)) })),
      /** What the filters can be set to. */
      plans: z.array(z.object({ planId: z.string(), name: z.string(), hasEnded: z.boolean() })),
      themes: z.array(z.string()),
      agencies: z.array(z.string()),
      owners: z.array(z.string()),
    }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/:authority/actions/file',
    summary: 'The same as a file, one row for each action and plan; it can be edited and brought back',
    allow: readsFigures,
    params: authorityParams,
    query: z.extend(actionsQuery, { format: formatField }),
    givesFile: spreadsheetTypes,
  }),
  action: endpoint({
    method: 'GET',
    path: '/api/:authority/actions/:id',
    summary: 'One action: its log, days promised, evidence, checks and where it stands; the id is that of the action',
    allow: readsFigures,
    params: factParams,
    query: asAtQuery,
    reply: z.object({
      dates: datesShown,
      action: actionField,
      ownerName: z.nullable(z.string()),
      /** Each with the words of the obligation on that day. */
      obligations: z.array(z.object({ obligationId: z.string(), title: z.nullable(z.string()) })),
      carriedFrom: z.nullable(z.object({ actionId: z.string(), title: z.string() })),
      carriedTo: z.array(z.object({ actionId: z.string(), title: z.string() })),
      log: z.array(
        z.object({
          progressId: z.string(),
          enteredOn: dayField,
          status: z.enum(progressStatuses),
          note: z.string(),
          blockedReason: z.nullable(z.string()),
          isFlagged: z.boolean(),
          author: z.nullable(z.string()),
          authorRole: z.nullable(z.string()),
          fileName: z.nullable(z.string()),
        }),
      ),
      revisions: z.array(
        z.object({
          revisionId: z.string(),
          dueOn: dayField,
          revisedOn: dayField,
          reason: z.string(),
          turn: z.enum(dayTurns),
        }),
      ),
      evidence: z.array(shownEvidenceField),
      checks: z.array(
        z.object({
          checkId: z.string(),
          checkedOn: dayField,
          bodyName: z.nullable(z.string()),
          checker: z.nullable(z.string()),
          checkerRole: z.nullable(z.string()),
          note: z.nullable(z.string()),
        }),
      ),
      /** Earlier and later rows of it, and places that it left. */
      versions: z.array(z.object({ validFrom: dayField, title: z.string(), leadAgency: z.nullable(z.string()) })),
      formerPlaces: z.array(placeField),
      /** How many of each were there by the day and are not for this reader. */
      withheld: z.object({ log: z.int(), revisions: z.int(), evidence: z.int(), checks: z.int() }),
      /** Whether this reader may check it: not whoever said it done, nor its owner. */
      mayCheck: z.boolean(),
    }),
  }),
  agencies: endpoint({
    method: 'GET',
    path: '/api/:authority/agencies',
    summary: 'Lead agencies: what was sent to them, what came back, and who has not answered',
    allow: readsFigures,
    isCached: 'by-publication',
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      dates: datesShown,
      /** Actions of any agency or none that are not for this reader. */
      withheld: z.int(),
      agencies: z.array(
        z.object({
          agency: textField(120),
          counts: planCountsField,
          /** Null for who may not read what was sent. */
          requests: z.nullable(
            z.array(
              z.object({
                requestId: z.string(),
                sentOn: dayField,
                replyBy: z.nullable(dayField),
                asked: z.int(),
                /** How many of the actions asked about it has answered. */
                answered: z.int(),
                lastRepliedOn: z.nullable(dayField),
                daysLate: z.int(),
              }),
            ),
          ),
        }),
      ),
    }),
  }),
};
