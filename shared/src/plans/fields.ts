import * as z from 'zod/mini';
import { dayField, idField, optionalDay, textField } from '../http/fields.ts';
import { publications } from '../evidence/publication.ts';
import { actionClasses, ragRules } from './action-state.ts';
import { progressStatuses, rags } from './action.ts';
import { planKinds } from './plan.ts';

/** The numbers of actions by class, as `planCounts` gives them. */
const truths = z.object({ counted: z.int(), saidDone: z.int(), withEvidence: z.int(), checked: z.int() });
export const planCountsField = z.object({
  total: z.int(),
  byClass: z.record(z.enum(actionClasses), z.int()),
  all: truths,
  due: truths,
  withoutDay: z.int(),
  toBeChecked: truths,
  slipped: z.int(),
  onHoldPastDay: z.int(),
});

export const planField = z.object({
  factId: z.string(),
  planId: z.string(),
  validFrom: dayField,
  name: z.string(),
  kind: z.enum(planKinds),
  organisation: z.string(),
  startsOn: z.nullable(dayField),
  endsOn: z.nullable(dayField),
  bodyId: z.nullable(z.string()),
  reviewMonths: z.int(),
});

export const objectiveField = z.object({
  factId: z.string(),
  objectiveId: z.string(),
  planId: z.string(),
  validFrom: dayField,
  ref: z.nullable(z.string()),
  title: z.string(),
  position: z.int(),
});

const overrideField = z.object({
  overrideId: z.string(),
  fromOn: dayField,
  untilOn: z.nullable(dayField),
  rag: z.enum(rags),
  reason: z.string(),
});

export const placeField = z.object({
  placeId: z.string(),
  planId: z.string(),
  planName: z.string(),
  objectiveId: z.nullable(z.string()),
  ref: z.string(),
  validFrom: dayField,
  leftOn: z.nullable(dayField),
});

/** Where an action stands, as the rules give it. */
export const stateField = z.object({
  actionClass: z.enum(actionClasses),
  status: z.enum(progressStatuses),
  saidDoneOn: z.nullable(dayField),
  hasEvidence: z.boolean(),
  isChecked: z.boolean(),
  dueOn: z.nullable(dayField),
  firstDueOn: z.nullable(dayField),
  slips: z.int(),
  daysOverdue: z.int(),
  lastEntryOn: z.nullable(dayField),
  isFlagged: z.boolean(),
  blockedReason: z.nullable(z.string()),
  rag: z.nullable(z.enum(rags)),
  derivedRag: z.nullable(z.enum(rags)),
  rule: z.enum(ragRules),
  override: z.nullable(overrideField),
});

/** An action in a list. */
export const actionRowField = z.object({
  factId: z.string(),
  actionId: z.string(),
  title: z.string(),
  theme: z.nullable(z.string()),
  leadAgency: z.nullable(z.string()),
  ownerRole: z.nullable(z.string()),
  ownerOrganisation: z.nullable(z.string()),
  isToBeChecked: z.boolean(),
  publication: z.enum(publications),
  places: z.array(placeField),
  state: stateField,
});

/** An action whole, without its log. */
export const actionField = z.extend(actionRowField, {
  validFrom: dayField,
  outcome: z.nullable(z.string()),
  ownerUser: z.nullable(z.string()),
  accountableRole: z.nullable(z.string()),
  partners: z.array(z.string()),
  startsOn: z.nullable(dayField),
  /** The day first promised. */
  dueOn: z.nullable(dayField),
  exemptParagraph: z.nullable(z.string()),
  exemptReason: z.nullable(z.string()),
  obligations: z.array(z.string()),
  recommendations: z.array(z.string()),
  risks: z.array(z.string()),
  otherDuties: z.nullable(z.string()),
  carriedFrom: z.nullable(z.string()),
});

const optionalText = z.optional(z.nullable(textField(300)));
const references = z.optional(z.array(textField(60)).check(z.maxLength(30, 'too-many')));

/** From which day something is otherwise; null where it was wrong and is corrected. */
export const changedOn = z.nullable(dayField);

export const planBody = z.object({
  name: textField(200),
  kind: z.enum(planKinds),
  organisation: textField(200),
  startsOn: optionalDay,
  endsOn: optionalDay,
  bodyId: z.optional(z.nullable(idField)),
  reviewMonths: z.int().check(z.minimum(1, 'too-small'), z.maximum(60, 'too-large')),
});

export const objectiveBody = z.object({
  ref: z.optional(z.nullable(textField(40))),
  title: textField(500),
  position: z.int().check(z.minimum(0, 'negative'), z.maximum(1000, 'too-large')),
});

export const actionBody = z.object({
  title: textField(1000),
  outcome: z.optional(z.nullable(textField(1000))),
  theme: z.optional(z.nullable(textField(120))),
  ownerRole: z.optional(z.nullable(textField(120))),
  ownerOrganisation: z.optional(z.nullable(textField(120))),
  ownerUser: z.optional(z.nullable(idField)),
  accountableRole: z.optional(z.nullable(textField(120))),
  leadAgency: z.optional(z.nullable(textField(120))),
  partners: z.optional(z.array(textField(120)).check(z.maxLength(30, 'too-many'))),
  startsOn: optionalDay,
  dueOn: optionalDay,
  isToBeChecked: z.boolean(),
  publication: z.enum(publications),
  exemptParagraph: z.optional(z.nullable(textField(40))),
  exemptReason: z.optional(z.nullable(textField(500))),
  obligations: z.optional(z.array(idField).check(z.maxLength(30, 'too-many'))),
  recommendations: references,
  risks: references,
  otherDuties: optionalText,
  carriedFrom: z.optional(z.nullable(idField)),
});

/** A place of an action in a plan. */
export const placeBody = z.object({
  planId: idField,
  objectiveId: z.optional(z.nullable(idField)),
  ref: textField(40),
});
