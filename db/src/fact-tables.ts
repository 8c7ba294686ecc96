import type { Fact } from './facts.ts';
import type { Tables } from './tables.ts';

/** The tables whose rows are dated facts; `verify` checks each row of them against the record of changes. */
export const factTables = [
  'life',
  'description',
  'school_link',
  'succession',
  'scope',
  'course',
  'requirement',
  'statement',
  'decision',
  'training_total',
  'completion',
  'post',
  'learner_link',
  'staff_list',
  'headcount',
  'name_match',
  'word_match',
  'file_mapping',
  'register_load',
  'membership',
  'duty_pack',
  'obligation',
  'arrangement',
  'assessment',
  'obligation_done',
  'evidence',
  'plan',
  'plan_approval',
  'plan_review',
  'objective',
  'action',
  'action_place',
  'due_revision',
  'progress',
  'rag_override',
  'action_check',
  'agency_request',
  'agency_reply',
  'document',
  'body',
  'meeting',
  'register_entry',
  'channel_switch',
  'release',
  'report_draft',
  'report_words',
  'report_step',
  'report_issue',
] as const satisfies readonly (keyof Tables)[];

export type FactTable = (typeof factTables)[number];

/** What a caller gives of a fact; the change adds the rest. */
export type NewFact<Table extends FactTable> = Omit<Tables[Table], keyof Fact>;
