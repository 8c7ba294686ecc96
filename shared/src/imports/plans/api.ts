import * as z from 'zod/mini';
import { endpoint } from '../../http/endpoint.ts';
import { authorityParams, dayField, factParams, idField, textField } from '../../http/fields.ts';
import { loadsFiles } from '../../people/role.ts';
import { progressStatuses } from '../../plans/action.ts';
import { batch } from '../api.ts';
import { dateOrders } from '../dates.ts';
import { planAnswers } from './preview.ts';
import { planMeanings } from './meanings.ts';

/** The largest plan taken, in bytes. */
const mostPlanBytes = 16 * 1024 * 1024;

const lookedColumn = z.object({
  name: z.string(),
  nth: z.int(),
  filled: z.int(),
  examples: z.array(z.string()),
  /** What it seems to mean; null: not read. */
  guess: z.nullable(z.enum(planMeanings)),
  /** What stands in it, where that is little: to say of words what they mean. */
  words: z.array(
    z.object({
      text: z.string(),
      rows: z.int(),
      /** Whether it stands in place of a day, and which day it may mean. */
      isNoDay: z.boolean(),
      day: z.nullable(dayField),
      status: z.nullable(z.enum(progressStatuses)),
    }),
  ),
});

const planLook = z.object({
  /** Whether it is our own file come back. */
  isOurs: z.boolean(),
  /** The saved reading that fits it. */
  mappingId: z.nullable(z.string()),
  mappingName: z.nullable(z.string()),
  /** Whether it can be brought as it is: its columns are known, and all words in place of states and days. */
  isComplete: z.boolean(),
  /** Whether its rows name their plan. */
  namesPlans: z.boolean(),
  sheet: z.nullable(z.string()),
  headerRow: z.int(),
  rows: z.int(),
  columns: z.array(lookedColumn),
  notes: z.array(z.string()),
});
export type PlanLook = z.output<typeof planLook>;

/** Files of action plans, before anything of them is kept. */
export const planFileApi = {
  look: endpoint({
    method: 'POST',
    path: '/api/:authority/plan-looks',
    summary: 'Look at a file of a plan to say what its columns and words mean; nothing of it is kept',
    allow: loadsFiles,
    params: authorityParams,
    query: z.object({
      /** Another row of column names than the one that was found. */
      headerRow: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(40))),
    }),
    takesFile: { maximumBytes: mostPlanBytes },
    reply: planLook,
  }),
  stage: endpoint({
    method: 'POST',
    path: '/api/:authority/plan-imports',
    summary: 'Bring an action plan: it is read and compared, and nothing is stored of it until it is accepted',
    allow: loadsFiles,
    params: authorityParams,
    query: z.object({
      fileName: textField(200),
      fileDate: z.optional(dayField),
      dayOrder: z.optional(z.enum(dateOrders)),
      /** `yes`: the good rows are taken although others are bad. */
      leaveOutBadRows: z.optional(z.enum(['yes', 'no'])),
      /** The saved reading to read it by. */
      mapping: z.optional(idField),
      /** The plan in which its actions stand, where its rows do not say so. */
      plan: z.optional(idField),
    }),
    takesFile: { maximumBytes: mostPlanBytes },
    mayTakeLong: true,
    reply: batch,
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/:authority/imports/:id/accept-plan',
    summary:
      'Store what a plan brings, with what a person says of rows that were asked about and of actions it holds no more',
    allow: loadsFiles,
    params: factParams,
    body: z.object(planAnswers),
    mayTakeLong: true,
    reply: batch,
  }),
};
