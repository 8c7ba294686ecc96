import type { AuditedFigure } from '@due-regard/shared/journal/figure-changes.ts';
import { factTables } from '../fact-tables.ts';
import type { FactTable } from '../fact-tables.ts';

/** Of the rows of which tables each figure is worked out: a file that recorded or withdrew one of them changed what it rests on. */
const figuresFrom: Readonly<Record<FactTable, readonly AuditedFigure[]>> = {
  life: ['schools'],
  description: ['schools'],
  school_link: [],
  succession: ['schools'],
  scope: ['schools'],
  course: [],
  requirement: ['schools', 'people'],
  statement: ['schools'],
  decision: ['schools'],
  training_total: [],
  completion: ['people'],
  post: ['people'],
  learner_link: ['people'],
  staff_list: ['people'],
  headcount: ['people'],
  name_match: [],
  word_match: [],
  file_mapping: [],
  register_load: ['schools'],
  membership: [],
  duty_pack: ['duty'],
  obligation: ['duty'],
  arrangement: ['duty'],
  assessment: ['duty'],
  obligation_done: ['duty'],
  evidence: ['actions', 'duty'],
  plan: ['actions'],
  plan_approval: [],
  plan_review: [],
  objective: ['actions'],
  action: ['actions'],
  action_place: ['actions'],
  due_revision: ['actions'],
  progress: ['actions'],
  rag_override: ['actions'],
  action_check: ['actions'],
  agency_request: [],
  agency_reply: [],
  document: [],
  body: [],
  meeting: [],
  register_entry: [],
  channel_switch: [],
  release: [],
  report_issue: [],
  report_step: [],
  report_words: [],
  report_draft: [],
};

export function tablesUnder(figure: AuditedFigure): readonly FactTable[] {
  return factTables.filter((table) => figuresFrom[table].includes(figure));
}
