import type { NewFact } from '@due-regard/db/fact-tables.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';

/** Where a statement came from: a form (neither), or a row of a file; and which one it corrects. */
export interface StatementOrigin {
  readonly replaces?: string;
  readonly batchId?: string;
  readonly rowNumber?: number;
}

/** A draft as a row of the table. */
export function statementRow(draft: StatementDraft, origin: StatementOrigin = {}): NewFact<'statement'> {
  return {
    organisation_id: draft.organisationId,
    told_on: draft.toldOn,
    staff_answer: draft.staffAnswer,
    course_id: draft.courseId,
    held_on: draft.heldOn,
    staff_trained: draft.staffTrained,
    staff_in_post: draft.staffInPost,
    other_training: draft.otherTraining,
    dsl_answer: draft.dslAnswer,
    dsl_course_id: draft.dslCourseId,
    dsl_trained_on: draft.dslTrainedOn,
    dsl_in_post_since: draft.dslInPostSince,
    dsl_left_on: draft.dslLeftOn,
    dsl_other_training: draft.dslOtherTraining,
    asked_on: draft.askedOn,
    reminded_on: draft.remindedOn,
    source: draft.source,
    evidence: draft.evidence,
    replaces: origin.replaces ?? null,
    batch_id: origin.batchId ?? null,
    row_number: origin.rowNumber ?? null,
  };
}
