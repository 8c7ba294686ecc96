import * as z from 'zod/mini';
import { dayField, idField } from '../../http/fields.ts';
import { actionClasses } from '../../plans/action-state.ts';
import { progressStatuses } from '../../plans/action.ts';
import { planMeanings } from './meanings.ts';

const named = z.object({ actionId: z.string(), ref: z.string(), title: z.string() });

/** A plan by its name on the day of the file. */
export const planOfFile = z.object({ planId: z.string(), name: z.string() });

/** What a file of a plan would change. */
export const planPreview = z.object({
  /** Those of its rows. */
  plans: z.array(planOfFile),
  added: z.array(z.object({ row: z.int(), ref: z.string(), title: z.string() })),
  changed: z.array(
    z.extend(named, {
      fields: z.array(z.object({ field: z.enum(planMeanings), from: z.string(), to: z.string() })),
    }),
  ),
  unchanged: z.int(),
  /** Rows with words like those of an action, or the very words of another plan's: somebody says whether it is the same. */
  asked: z.array(
    z.object({
      row: z.int(),
      title: z.string(),
      planId: z.string(),
      /** Where one does not stand in the row's plan, the name of the plan in which it has its reference. */
      candidates: z.array(z.extend(named, { elsewhere: z.nullable(z.string()) })),
    }),
  ),
  /** Actions of its plans of which it says nothing any more: they stay, unless somebody says otherwise. */
  missing: z.array(z.extend(named, { planId: z.string(), actionClass: z.enum(actionClasses) })),
});
export type PlanPreview = z.output<typeof planPreview>;

/** What an agency's reply would add. */
export const replyPreview = z.object({
  requests: z.array(
    z.object({
      requestId: z.string(),
      agency: z.string(),
      sentOn: dayField,
      replyBy: z.nullable(dayField),
      asked: z.int(),
      /** Of these, answered before this file. */
      before: z.int(),
      /** Answered for the first time by it. */
      now: z.int(),
    }),
  ),
  entries: z.array(
    z.extend(named, {
      row: z.int(),
      /** Null where it gives evidence alone. */
      enteredOn: z.nullable(dayField),
      status: z.nullable(z.enum(progressStatuses)),
      note: z.nullable(z.string()),
      evidence: z.array(z.string()),
    }),
  ),
  /** Rows with nothing filled in: not answered, and never "no progress". */
  unanswered: z.int(),
  /** Fixed columns in which something else stands than was sent: told, and not taken. */
  notTaken: z.array(z.object({ row: z.int(), column: z.string(), from: z.string(), to: z.string() })),
});
export type ReplyPreview = z.output<typeof replyPreview>;

/** What becomes of an action that the file no longer holds. */
export const missingOutcomes = ['stays', 'superseded', 'left'] as const;
export type MissingOutcome = (typeof missingOutcomes)[number];

/** What a person says of a file of a plan as it is taken in. */
export const planAnswers = {
  /** Of each row that was asked about, the action it is; null: a new one. */
  same: z.optional(
    z.array(z.object({ row: z.int(), actionId: z.nullable(idField) })).check(z.maxLength(5000, 'too-many')),
  ),
  /** Of actions that it holds no longer, what has become of them; of the others nothing. */
  missing: z.optional(
    z
      .array(z.object({ actionId: idField, planId: idField, becomes: z.enum(missingOutcomes) }))
      .check(z.maxLength(5000, 'too-many')),
  ),
};

/** The same, whether said or not. */
export type PlanAnswers = {
  readonly same: readonly { readonly row: number; readonly actionId: string | null }[];
  readonly missing: readonly {
    readonly actionId: string;
    /** The plan in which it stands. */
    readonly planId: string;
    readonly becomes: MissingOutcome;
  }[];
};
