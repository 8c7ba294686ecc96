import type { LeftOut } from '@due-regard/shared/imports/row-problem.ts';
import type { StatementDraft } from '@due-regard/shared/training/draft.ts';
import type { StatementColumn } from './statement-columns.ts';

type Field = Exclude<keyof StatementDraft, 'organisationId' | 'toldOn'>;

const wholeStaff = {
  part: 'whole-staff',
  fields: ['staffAnswer', 'courseId', 'heldOn', 'staffTrained', 'staffInPost', 'otherTraining'],
} as const;
const dsl = {
  part: 'dsl',
  fields: ['dslAnswer', 'dslCourseId', 'dslTrainedOn', 'dslInPostSince', 'dslLeftOn', 'dslOtherTraining'],
} as const;

interface WithACell {
  readonly part: LeftOut;
  readonly fields: readonly Field[];
}

/**
 * What is left out with a cell that cannot be taken: the answer that it belongs to, since half of one may say something
 * else; the cell alone where nothing rests on it; and the whole row where a column is not here, such as the day it was told.
 */
const withACell: Partial<Record<StatementColumn, WithACell>> = {
  heldOn: wholeStaff,
  course: wholeStaff,
  staffTrained: wholeStaff,
  otherTraining: wholeStaff,
  staffInPost: { part: 'cell', fields: ['staffInPost'] },
  dslTrainedOn: dsl,
  dslCourse: dsl,
  dslInPostSince: dsl,
  dslLeftOn: dsl,
  dslOtherTraining: dsl,
  askedOn: { part: 'letters', fields: ['askedOn', 'remindedOn'] },
  remindedOn: { part: 'cell', fields: ['remindedOn'] },
  evidence: { part: 'cell', fields: ['evidence'] },
};

export function leftOutWith(column: StatementColumn): LeftOut | undefined {
  return withACell[column]?.part;
}

/** A draft without what goes with these cells. */
export function withoutAnswers(draft: StatementDraft, columns: readonly StatementColumn[]): StatementDraft {
  const fields = columns.flatMap((column) => withACell[column]?.fields ?? []);
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, null])) };
}
