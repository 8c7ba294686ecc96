import * as z from 'zod/mini';
import { endpoint } from '../http/endpoint.ts';
import { authorityParams, dayField, factParams, idField, optionalDay, reason, textField } from '../http/fields.ts';
import { entersFacts } from '../people/role.ts';
import { progressStatuses, saidRags } from './action.ts';
import { actionBody, changedOn, objectiveBody, placeBody, planBody } from './fields.ts';

const planReply = z.object({ planId: z.string() });
const objectiveReply = z.object({ objectiveId: z.string() });
const actionReply = z.object({ actionId: z.string() });
const withdrawal = z.object({ reason });
const note = z.optional(z.nullable(textField(500)));
/** The day from which it is there; absent, see each verb. */
const since = optionalDay;

const approvalBody = z.object({
  approvedOn: dayField,
  bodyId: z.optional(z.nullable(idField)),
  label: textField(120),
  note,
});
const reviewBody = z.object({ reviewedOn: dayField, bodyId: z.optional(z.nullable(idField)), note });
/** What an entry of the log says. */
const entryBody = z.object({
  status: z.enum(progressStatuses),
  note: textField(2000),
  blockedReason: z.optional(z.nullable(textField(500))),
  isFlagged: z.boolean(),
});
const newPlanBody = z.extend(planBody, { addedOn: since });
const newObjectiveBody = z.extend(objectiveBody, { addedOn: since });
const newActionBody = z.extend(actionBody, {
  addedOn: since,
  places: z.array(placeBody).check(z.maxLength(10, 'too-many')),
});
const newPlaceBody = z.extend(placeBody, { placedOn: since });
const movedPlaceBody = z.extend(z.omit(placeBody, { planId: true }), { changedOn, reason });
const checkBody = z.object({ checkedOn: dayField, note });
const bodyCheckBody = z.object({
  bodyId: idField,
  meetingId: z.optional(z.nullable(idField)),
  checkedOn: dayField,
  note,
  actionIds: z.array(idField).check(z.minLength(1, 'empty'), z.maxLength(500, 'too-many')),
});
const manyEntriesBody = z.object({
  enteredOn: dayField,
  entries: z
    .array(z.extend(entryBody, { actionId: idField }))
    .check(z.minLength(1, 'empty'), z.maxLength(100, 'too-many')),
});
/** `was`: the day now promised as the screen showed it. */
const revisionBody = z.object({ dueOn: dayField, revisedOn: dayField, reason, was: z.nullable(dayField) });
const overrideBody = z.object({ fromOn: dayField, untilOn: optionalDay, rag: z.enum(saidRags), reason });

export type PlanBody = z.output<typeof planBody>;
export type NewPlanBody = z.output<typeof newPlanBody>;
export type ApprovalBody = z.output<typeof approvalBody>;
export type ReviewBody = z.output<typeof reviewBody>;
export type ObjectiveBody = z.output<typeof objectiveBody>;
export type NewObjectiveBody = z.output<typeof newObjectiveBody>;
export type ActionBody = z.output<typeof actionBody>;
export type NewActionBody = z.output<typeof newActionBody>;
export type NewPlaceBody = z.output<typeof newPlaceBody>;
export type MovedPlaceBody = z.output<typeof movedPlaceBody>;
export type EntryBody = z.output<typeof entryBody>;
export type ManyEntriesBody = z.output<typeof manyEntriesBody>;
export type RevisionBody = z.output<typeof revisionBody>;
export type OverrideBody = z.output<typeof overrideBody>;
export type CheckBody = z.output<typeof checkBody>;
export type BodyCheckBody = z.output<typeof bodyCheckBody>;

/** Plans, their objectives, approval and review. */
export const planWriting = {
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/plans',
    summary: 'Add an action plan',
    allow: ['lead'],
    params: authorityParams,
    body: newPlanBody,
    reply: planReply,
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/plans/:id/change',
    summary: 'Correct a plan, or change it from a day; the id is that of the fact on the screen',
    allow: ['lead'],
    params: factParams,
    body: z.extend(planBody, { changedOn, reason }),
    reply: planReply,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/plans/:id/withdraw',
    summary: 'Withdraw a plan entered by mistake, while no action stands in it; the id is that of the fact',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: planReply,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/:authority/plans/:id/approve',
    summary: 'Record that a body approved the plan as it stands; that version is kept. The id is that of the plan',
    allow: ['lead'],
    params: factParams,
    body: approvalBody,
    reply: z.object({ approvalId: z.string() }),
  }),
  review: endpoint({
    method: 'POST',
    path: '/api/:authority/plans/:id/review',
    summary: 'Record that the plan was reviewed; the id is that of the plan',
    allow: entersFacts,
    params: factParams,
    body: reviewBody,
    reply: z.object({ reviewId: z.string() }),
  }),
  addObjective: endpoint({
    method: 'POST',
    path: '/api/:authority/plans/:id/objectives',
    summary: 'Add an objective to a plan; the id is that of the plan',
    allow: ['lead'],
    params: factParams,
    body: newObjectiveBody,
    reply: objectiveReply,
  }),
  changeObjective: endpoint({
    method: 'POST',
    path: '/api/:authority/objectives/:id/change',
    summary: 'Correct an objective, or change it from a day; the id is that of the fact on the screen',
    allow: ['lead'],
    params: factParams,
    body: z.extend(objectiveBody, { changedOn, reason }),
    reply: objectiveReply,
  }),
  withdrawObjective: endpoint({
    method: 'POST',
    path: '/api/:authority/objectives/:id/withdraw',
    summary: 'Withdraw an objective entered by mistake, while no action stands under it; the id is that of the fact',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: objectiveReply,
  }),
  withdrawApproval: endpoint({
    method: 'POST',
    path: '/api/:authority/plan-approvals/:id/withdraw',
    summary: 'Withdraw an approval entered by mistake; it stays in what was known before',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: planReply,
  }),
  withdrawReview: endpoint({
    method: 'POST',
    path: '/api/:authority/plan-reviews/:id/withdraw',
    summary: 'Withdraw a review entered by mistake; it stays in what was known before',
    allow: entersFacts,
    params: factParams,
    body: withdrawal,
    reply: planReply,
  }),
};

/** Actions: what they are, where they stand in plans, and what becomes of them. */
export const actionWriting = {
  add: endpoint({
    method: 'POST',
    path: '/api/:authority/actions',
    summary: 'Add an action, to one plan or to several',
    allow: entersFacts,
    params: authorityParams,
    body: newActionBody,
    reply: actionReply,
  }),
  change: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/change',
    summary: 'Correct an action, or change it from a day; the id is that of the fact on the screen',
    allow: entersFacts,
    params: factParams,
    body: z.extend(actionBody, { changedOn, reason }),
    reply: actionReply,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/withdraw',
    summary: 'Withdraw an action entered by mistake, while nothing is said of it; the id is that of the fact',
    allow: entersFacts,
    params: factParams,
    body: withdrawal,
    reply: actionReply,
  }),
  place: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/places',
    summary: 'Put an action into a further plan, which then shares it; the id is that of the action',
    allow: entersFacts,
    params: factParams,
    body: newPlaceBody,
    reply: z.object({ placeId: z.string() }),
  }),
  movePlace: endpoint({
    method: 'POST',
    path: '/api/:authority/action-places/:id/change',
    summary: 'Give an action another reference or objective in a plan; the id is that of the place',
    allow: entersFacts,
    params: factParams,
    body: movedPlaceBody,
    reply: z.object({ placeId: z.string() }),
  }),
  leave: endpoint({
    method: 'POST',
    path: '/api/:authority/action-places/:id/leave',
    summary: 'Take an action out of one plan, from a day or since it never belonged there; the id is that of the place',
    allow: entersFacts,
    params: factParams,
    body: z.object({ leftOn: changedOn, reason }),
    reply: actionReply,
  }),
  enter: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/progress',
    summary: 'Enter progress in an action’s log; the id is that of the action',
    allow: entersFacts,
    params: factParams,
    body: z.extend(entryBody, { enteredOn: dayField }),
    reply: z.object({ progressId: z.string() }),
  }),
  enterMany: endpoint({
    method: 'POST',
    path: '/api/:authority/progress',
    summary: 'Enter progress of several actions on one day: all of the entries or none is recorded',
    allow: entersFacts,
    params: authorityParams,
    body: manyEntriesBody,
    reply: z.object({ entered: z.int() }),
  }),
  withdrawEntry: endpoint({
    method: 'POST',
    path: '/api/:authority/progress/:id/withdraw',
    summary: 'Withdraw an entry made by mistake; it stays in what was known before',
    allow: entersFacts,
    params: factParams,
    body: withdrawal,
    reply: actionReply,
  }),
  putOff: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/due',
    summary: 'Promise another day, with the reason; the day first promised stays. The id is that of the action',
    allow: entersFacts,
    params: factParams,
    body: revisionBody,
    reply: z.object({ revisionId: z.string() }),
  }),
  withdrawRevision: endpoint({
    method: 'POST',
    path: '/api/:authority/due-revisions/:id/withdraw',
    summary:
      'Withdraw a promised day entered by mistake; it stays in what was known before. The id is that of the revision',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: actionReply,
  }),
  override: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/rag',
    summary: 'Set a colour against the rule, with the reason; the derived one stays beside it',
    allow: ['lead'],
    params: factParams,
    body: overrideBody,
    reply: z.object({ overrideId: z.string() }),
  }),
  withdrawOverride: endpoint({
    method: 'POST',
    path: '/api/:authority/rag/:id/withdraw',
    summary: 'Let the rule give the colour again; the id is that of the override',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: actionReply,
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/:authority/actions/:id/check',
    summary: 'Say that you looked and found it done: not whoever said so, nor its owner. The id is that of the action',
    allow: entersFacts,
    params: factParams,
    body: checkBody,
    reply: z.object({ checkId: z.string() }),
  }),
  checkMany: endpoint({
    method: 'POST',
    path: '/api/:authority/action-checks',
    summary: 'A body found the ticked actions done, in one meeting: all of them or none is recorded',
    allow: ['lead'],
    params: authorityParams,
    body: bodyCheckBody,
    reply: z.object({ checked: z.int() }),
  }),
  withdrawCheck: endpoint({
    method: 'POST',
    path: '/api/:authority/action-checks/:id/withdraw',
    summary: 'Withdraw a check made by mistake; the id is that of the check',
    allow: ['lead'],
    params: factParams,
    body: withdrawal,
    reply: actionReply,
  }),
};
