import type { IsoDate } from '../calendar/iso-date.ts';
import type { Decision } from './decision.ts';
import type { Statement, TrainingAnswer } from './statement.ts';

/** What one statement says of one role, in the same words for both roles, with what was decided on it. */
export type Telling = {
  readonly toldOn: IsoDate;
  readonly answer: TrainingAnswer | null;
  readonly courseId: string | null;
  readonly heldOn: IsoDate | null;
  readonly otherTraining: string | null;
  /** Decisions on this statement and role. */
  readonly decisions: readonly Decision[];
};

export function staffTelling(statement: Statement, decisions: readonly Decision[]): Telling {
  return {
    toldOn: statement.toldOn,
    answer: statement.staffAnswer,
    courseId: statement.courseId,
    heldOn: statement.heldOn,
    otherTraining: statement.otherTraining,
    decisions,
  };
}

/**
 * The sheet asks when the safeguarding lead had WRAP, so a day with no course beside it is WRAP, unless it stands
 * beside other training and is the day of that.
 * @param wrapId the id of the course WRAP, null where there is none
 */
export function dslTelling(
  statement: Statement,
  { decisions, wrapId }: { readonly decisions: readonly Decision[]; readonly wrapId: string | null },
): Telling {
  const isTheQuestionAsked = statement.dslTrainedOn !== null && statement.dslOtherTraining === null;
  return {
    toldOn: statement.toldOn,
    answer: statement.dslAnswer,
    courseId: statement.dslCourseId ?? (isTheQuestionAsked ? wrapId : null),
    heldOn: statement.dslTrainedOn,
    otherTraining: statement.dslOtherTraining,
    decisions,
  };
}
