import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import type { Sendable } from '../http/endpoint.ts';
import { dayField, textField } from '../http/fields.ts';
import { changingFields, lineOrNone, ownerFields, reasonField, rowParams } from '../http/register-fields.ts';
import { entersFacts } from '../people/role.ts';
import { recurrence } from './fields.ts';
import { ratings } from './obligation.ts';

const arrangementBody = z.object({
  /** Null while nobody has decided: then it is as the pack says. */
  applies: z.nullable(z.boolean()),
  /** Why it was decided so; needed with a decision. */
  appliesReason: lineOrNone(500),
  ...ownerFields,
  agencies: z.array(textField(120)).check(z.maxLength(30, 'too-many')),
  /** Null: as often as the pack says. */
  cadence: z.nullable(recurrence),
});
export type ArrangementBody = Sendable<z.output<typeof arrangementBody>>;

const assessmentBody = z.object({
  assessedOn: dayField,
  rating: z.enum(ratings),
  /** What was found, and why it is rated so. */
  finding: textField(1000),
  stillToDo: lineOrNone(1000),
  authorRole: textField(120),
});
export type AssessmentBody = Sendable<z.output<typeof assessmentBody>>;

const saved = z.object({ obligationId: z.string() });
const withdrawal = z.object({ reason: reasonField });

/** What a council says of its obligations: whose they are, what they were found to be, when they were done. */
export const dutyWriting = {
  arrange: endpoint({
    method: 'POST',
    path: '/api/:authority/obligations/:id/arrangement',
    summary: 'Say whose an obligation is, whether it applies and how often it is done, from a day on',
    allow: entersFacts,
    params: rowParams,
    body: z.extend(arrangementBody, { from: dayField }),
    reply: saved,
  }),
  changeArrangement: endpoint({
    method: 'POST',
    path: '/api/:authority/arrangements/:id/change',
    summary: 'Change that from a day on, or correct what was wrong; the id is that of the row on the screen',
    allow: entersFacts,
    params: rowParams,
    body: z.extend(arrangementBody, changingFields),
    reply: saved,
  }),
  withdrawArrangement: endpoint({
    method: 'POST',
    path: '/api/:authority/arrangements/:id/withdraw',
    summary: 'Withdraw a row entered by mistake, with the reason; what was said before it holds again',
    allow: entersFacts,
    params: rowParams,
    body: withdrawal,
    reply: saved,
  }),
  assess: endpoint({
    method: 'POST',
    path: '/api/:authority/obligations/:id/assessments',
    summary: 'Say what an obligation was found to be on a day',
    allow: entersFacts,
    params: rowParams,
    body: assessmentBody,
    reply: saved,
  }),
  correctAssessment: endpoint({
    method: 'POST',
    path: '/api/:authority/assessments/:id/correct',
    summary: 'Put the right assessment in the place of a wrong one, with the reason',
    allow: entersFacts,
    params: rowParams,
    body: z.extend(assessmentBody, { reason: reasonField }),
    reply: saved,
  }),
  withdrawAssessment: endpoint({
    method: 'POST',
    path: '/api/:authority/assessments/:id/withdraw',
    summary: 'Withdraw an assessment entered by mistake, with the reason',
    allow: entersFacts,
    params: rowParams,
    body: withdrawal,
    reply: saved,
  }),
  done: endpoint({
    method: 'POST',
    path: '/api/:authority/obligations/:id/done',
    summary: 'Record a day on which what recurs was done',
    allow: entersFacts,
    params: rowParams,
    body: z.object({ doneOn: dayField, note: lineOrNone(500) }),
    reply: saved,
  }),
  withdrawDone: endpoint({
    method: 'POST',
    path: '/api/:authority/obligations-done/:id/withdraw',
    summary: 'Withdraw such a day, with the reason',
    allow: entersFacts,
    params: rowParams,
    body: withdrawal,
    reply: saved,
  }),
};
