import type { NewFact } from '@due-regard/db/fact-tables.ts';

/** A row of a plan but for what every one of them has its own. */
export const emptyPlan = {
  kind: 'partnership',
  organisation: 'The partnership',
  starts_on: null,
  ends_on: null,
  body_id: null,
  review_months: 6,
} as const satisfies Partial<NewFact<'plan'>>;

/** The same of an action: nothing is said of it. */
export const emptyAction = {
  outcome: null,
  theme: null,
  owner_role: null,
  owner_organisation: null,
  owner_user: null,
  accountable_role: null,
  lead_agency: null,
  partners: '[]',
  starts_on: null,
  due_on: null,
  is_to_be_checked: 0,
  publication: 'officers',
  exempt_paragraph: null,
  exempt_reason: null,
  obligations: '[]',
  recommendations: '[]',
  risks: '[]',
  other_duties: null,
  carried_from: null,
  batch_id: null,
  row_number: null,
} as const satisfies Partial<NewFact<'action'>>;
