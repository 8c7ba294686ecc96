import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { RevisedSubject } from '@due-regard/shared/deadlines/revision.ts';
import type { Publication } from '@due-regard/shared/evidence/publication.ts';
import type { ProgressStatus, Rag } from '@due-regard/shared/plans/action.ts';
import type { PlanKind } from '@due-regard/shared/plans/plan.ts';
import type { Fact } from '../facts.ts';
import type { OwnerColumns } from '../owner-columns.ts';

/** What a plan is from a day on; rows of one `plan_id` follow each other by `valid_from`. */
export interface PlanTable extends Fact {
  plan_id: string;
  valid_from: IsoDate;
  name: string;
  kind: PlanKind;
  /** Whose plan it is, in words. */
  organisation: string;
  starts_on: IsoDate | null;
  ends_on: IsoDate | null;
  /** The body that reviews it. */
  body_id: string | null;
  /** It is reviewed every so many months; progress that has not moved for longer is stale. */
  review_months: number;
}

/** A body agreed to the plan as it was recorded just before: that version is the facts known before this one. */
export interface PlanApprovalTable extends Fact {
  plan_id: string;
  approved_on: IsoDate;
  body_id: string | null;
  label: string;
  note: string | null;
}

export interface PlanReviewTable extends Fact {
  plan_id: string;
  reviewed_on: IsoDate;
  body_id: string | null;
  note: string | null;
}

export interface ObjectiveTable extends Fact {
  objective_id: string;
  plan_id: string;
  valid_from: IsoDate;
  ref: string | null;
  title: string;
  position: number;
}

/** What an action is from a day on; rows of one `action_id` follow each other by `valid_from`. */
export interface ActionTable extends Fact, OwnerColumns {
  action_id: string;
  /** The first of them is the day on which the action came into being. */
  valid_from: IsoDate;
  title: string;
  /** What will be different when it is done. */
  outcome: string | null;
  theme: string | null;
  accountable_role: string | null;
  lead_agency: string | null;
  /** JSON: other agencies. */
  partners: string;
  starts_on: IsoDate | null;
  /** The day first promised; later days are revisions. */
  due_on: IsoDate | null;
  is_to_be_checked: 0 | 1;
  publication: Publication;
  /** Of Schedule 12A, where it is exempt. */
  exempt_paragraph: string | null;
  exempt_reason: string | null;
  /** JSON: ids of obligations. */
  obligations: string;
  /** JSON: references of recommendations. */
  recommendations: string;
  /** JSON: references of risks. */
  risks: string;
  other_duties: string | null;
  /** The action of an earlier plan that it goes on with. */
  carried_from: string | null;
  batch_id: string | null;
  row_number: number | null;
}

/** An action stands in a plan under a reference of its own there; it may stand in several. */
export interface ActionPlaceTable extends Fact {
  action_id: string;
  plan_id: string;
  objective_id: string | null;
  ref: string;
  valid_from: IsoDate;
  /** The day from which it stands there no longer. */
  left_on: IsoDate | null;
  batch_id: string | null;
}

/** A later day promised instead of the one before, and why: a slip. */
export interface DueRevisionTable extends Fact {
  about: RevisedSubject;
  about_id: string;
  due_on: IsoDate;
  revised_on: IsoDate;
  reason: string;
  batch_id: string | null;
}

/** One entry of an action's log. */
export interface ProgressTable extends Fact {
  action_id: string;
  entered_on: IsoDate;
  status: ProgressStatus;
  note: string;
  blocked_reason: string | null;
  /** The lead asks for attention, and says why in the note. */
  is_flagged: 0 | 1;
  /** The id of whoever entered it; null where it came with a file. */
  author: string | null;
  author_role: string | null;
  batch_id: string | null;
  row_number: number | null;
}

/** A person's word against the derived colour, with the reason. */
export interface RagOverrideTable extends Fact {
  action_id: string;
  from_on: IsoDate;
  /** The last day of it; null until it is withdrawn. */
  until_on: IsoDate | null;
  rag: Rag;
  reason: string;
}

/** Somebody else than the owner, or a body in a meeting, looked and found it done. */
export interface ActionCheckTable extends Fact {
  action_id: string;
  checked_on: IsoDate;
  body_id: string | null;
  meeting_id: string | null;
  /** The id of the person; null where a body did. */
  checker: string | null;
  checker_role: string | null;
  note: string | null;
}

/** A file of its own rows went out to an agency. */
export interface AgencyRequestTable extends Fact {
  request_id: string;
  agency: string;
  sent_on: IsoDate;
  reply_by: IsoDate | null;
  /** JSON: ids of plans. */
  plans: string;
  /** JSON: ids of actions asked about. */
  actions: string;
}

/** What came back of it; there may be several, each of some actions. */
export interface AgencyReplyTable extends Fact {
  request_id: string;
  replied_on: IsoDate;
  batch_id: string | null;
  /** JSON: ids of actions answered. */
  actions: string;
}

export interface PlanTables {
  plan: PlanTable;
  plan_approval: PlanApprovalTable;
  plan_review: PlanReviewTable;
  objective: ObjectiveTable;
  action: ActionTable;
  action_place: ActionPlaceTable;
  due_revision: DueRevisionTable;
  progress: ProgressTable;
  rag_override: RagOverrideTable;
  action_check: ActionCheckTable;
  agency_request: AgencyRequestTable;
  agency_reply: AgencyReplyTable;
}
