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
  /** Whether a day of training answers the question by itself, whatever course it was. */
  readonly isDayEnough: boolean;
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
    isDayEnough: false,
    decisions,
  };
}

/**
 * What is asked of the safeguarding lead is their own Prevent training, so a day with no course beside it answers,
 * unless it stands beside other training and is the day of that.
 */
export function dslTelling(statement: Statement, decisions: readonly Decision[]): Telling {
  return {
    toldOn: statement.toldOn,
    answer: statement.dslAnswer,
    courseId: statement.dslCourseId,
    heldOn: statement.dslTrainedOn,
    otherTraining: statement.dslOtherTraining,
    isDayEnough: statement.dslOtherTraining === null,
    decisions,
  };
}
