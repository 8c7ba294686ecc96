import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { asAtQuery, authorityParams, dayField, factParams, idField, optionalDay, reason } from '../http/fields.ts';
import { provenance } from '../http/figures.ts';
import { spreadsheetTypes } from '../http/downloads.ts';
import { entersFacts, readsSchools } from '../people/role.ts';
import { trainingRoles } from './requirement.ts';
import { decisionOutcomes } from './decision.ts';
import { trainingAnswers } from './statement.ts';
import { count, optionalLine } from './fields.ts';

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
  /** A decision that stands without settling it, to send with the next: one made meanwhile is not replaced unseen. */
  decisionId: z.nullable(z.string()),
});
export type ClaimReply = z.output<typeof claim>;

const answerToldOn = z.object({
  statementId: z.string(),
  toldOn: dayField,
});
const contradiction = z.object({
  organisationId: z.string(),
  name: z.string(),
  role: z.enum(trainingRoles),
  /** What says that they are trained. */
  yes: z.extend(answerToldOn, { training: z.string(), heldOn: z.nullable(dayField) }),
  /** What says, no earlier, that they are not. */
  no: answerToldOn,
});
export type ContradictionReply = z.output<typeof contradiction>;

/** A school that counts although it told of fewer than half of its staff. */
const fewTrained = z.object({
  organisationId: z.string(),
  name: z.string(),
  statementId: z.string(),
  staffTrained: z.int(),
  staffInPost: z.int(),
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
    params: factParams,
    body: z.extend(statementBody, { reason }),
    reply: z.object({ statementId: z.string() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/statements/:id/withdraw',
    summary: 'Withdraw a statement, with the reason; it stays in what was known before',
    allow: entersFacts,
    params: factParams,
    body: z.object({ reason }),
    reply: z.object({ statementId: z.string() }),
  }),
  claims: endpoint({
    method: 'GET',
    path: '/api/:authority/claims',
    summary:
      'Training that nobody has decided on, answers that contradict each other, and answers that tell of few staff',
    allow: readsSchools,
    isCached: true,
    params: authorityParams,
    query: asAtQuery,
    reply: z.object({
      claims: z.array(claim),
      contradictions: z.array(contradiction),
      fewTrained: z.array(fewTrained),
      provenance,
    }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/:authority/claims/:id/decide',
    summary: 'Accept other training as equivalent to a course, or refuse it, with the reason',
    allow: entersFacts,
    params: factParams,
    body: z.object({
      role: z.enum(trainingRoles),
      /** The decision that the claim was shown with; none when there was none. */
      decisionId: z.optional(z.nullable(idField)),
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
