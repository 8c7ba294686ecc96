import type { IsoDate } from '@due-regard/shared/calendar/iso-date.ts';
import type { Audience } from '@due-regard/shared/training/learners/audience.ts';
import type { AskedRole, TrainingRole } from '@due-regard/shared/training/requirement.ts';
import type { Fact } from '../facts.ts';

export interface CourseTable extends Fact {
  course_id: string;
  code: string;
  name: string;
  /** JSON: other names under which schools report it. */
  aliases: string;
  is_active: 0 | 1;
}

export interface RequirementTable extends Fact {
  role: AskedRole;
  /** JSON: kinds of organisation. */
  organisation_kinds: string;
  /** JSON: ids of courses. */
  accepted_courses: string;
  /** JSON: how long a completion is valid. */
  validity: string;
  valid_from: IsoDate;
  /** The share of the people asked, in percent; null when none was agreed. */
  target: number | null;
  duty: string;
  is_our_reading: 0 | 1;
}

/** What an organisation told the council, one row as it came. A null is "no answer", never "no". */
export interface StatementTable extends Fact {
  organisation_id: string;
  told_on: IsoDate;
  staff_answer: 'trained' | 'not-trained' | null;
  course_id: string | null;
  held_on: IsoDate | null;
  staff_trained: number | null;
  staff_in_post: number | null;
  other_training: string | null;
  dsl_answer: 'trained' | 'not-trained' | null;
  dsl_course_id: string | null;
  dsl_trained_on: IsoDate | null;
  dsl_in_post_since: IsoDate | null;
  dsl_left_on: IsoDate | null;
  dsl_other_training: string | null;
  asked_on: IsoDate | null;
  reminded_on: IsoDate | null;
  source: string | null;
  evidence: string | null;
  /** The statement that this one corrects. */
  replaces: string | null;
  batch_id: string | null;
  row_number: number | null;
}

/** An officer's answer to "other training": it counts, or it does not, and why. */
export interface DecisionTable extends Fact {
  statement_id: string;
  role: TrainingRole;
  outcome: 'accepted' | 'refused';
  equivalent_course_id: string | null;
  held_on: IsoDate | null;
  decided_on: IsoDate;
  reason: string;
}

/** A total that a service or partner sent: "412 of 485 at 31 March 2019, e-learning counted". */
export interface TrainingTotalTable extends Fact {
  organisation_id: string;
  /** Whom it counts, of rows of a file that give a name alone; null for all people of the organisation. */
  audience: Audience | null;
  counted_on: IsoDate;
  trained: number;
  in_post: number;
  includes_e_learning: 0 | 1;
  course_id: string | null;
  source: string;
  is_invented: 0 | 1;
  note: string | null;
  batch_id: string | null;
  row_number: number | null;
}

export interface TrainingTables {
  course: CourseTable;
  requirement: RequirementTable;
  statement: StatementTable;
  decision: DecisionTable;
  training_total: TrainingTotalTable;
}
