import type { IsoDate } from '../calendar/iso-date.ts';
import type { FieldProblem } from '../http/problem.ts';
import { earliestTraining } from './earliest-training.ts';
import type { Statement } from './statement.ts';

/** What somebody enters or a file's row says of one organisation, before it is recorded. */
export type StatementDraft = Omit<Statement, 'statementId'>;

/** The questions a statement may answer, by the fields that answer them. */
export const parts = {
  staff: ['staffAnswer', 'courseId', 'heldOn', 'staffTrained', 'staffInPost'],
  otherTraining: ['otherTraining'],
  dsl: ['dslAnswer', 'dslCourseId', 'dslTrainedOn', 'dslInPostSince', 'dslLeftOn'],
  dslOtherTraining: ['dslOtherTraining'],
  asking: ['askedOn'],
  reminding: ['remindedOn'],
} as const satisfies Readonly<Record<string, readonly (keyof StatementDraft)[]>>;

export type Part = keyof typeof parts;
export const partNames = [
  'staff',
  'otherTraining',
  'dsl',
  'dslOtherTraining',
  'asking',
  'reminding',
] as const satisfies readonly Part[];

/** A draft with every field blank: "no answer" to everything. */
export function blankDraft(organisationId: string, toldOn: IsoDate): StatementDraft {
  return {
    organisationId,
    toldOn,
    staffAnswer: null,
    courseId: null,
    heldOn: null,
    staffTrained: null,
    staffInPost: null,
    otherTraining: null,
    dslAnswer: null,
    dslCourseId: null,
    dslTrainedOn: null,
    dslInPostSince: null,
    dslLeftOn: null,
    dslOtherTraining: null,
    askedOn: null,
    remindedOn: null,
    source: null,
    evidence: null,
  };
}

/**
 * Fills in what an answer plainly implies: a session's date means trained, and none trained means not trained. A course
 * that nobody named stays unnamed.
 */
export function completed(draft: StatementDraft): StatementDraft {
  const staffAnswer =
    draft.staffAnswer ?? (draft.staffTrained === 0 ? 'not-trained' : draft.heldOn === null ? null : 'trained');
  const dslAnswer = draft.dslAnswer ?? (draft.dslTrainedOn === null ? null : 'trained');
  return { ...draft, staffAnswer, dslAnswer };
}

/** Whether nothing at all was answered, and nobody asked. */
export function isBlank(draft: StatementDraft): boolean {
  return partNames.every((part) => isPartBlank(draft, part));
}

/**
 * What is wrong with a completed draft, by field. A blank is never wrong; a contradiction is.
 * @param today nothing that has happened can be dated after it
 */
export function draftProblems(draft: StatementDraft, today: IsoDate): readonly FieldProblem[] {
  const problems: (FieldProblem | false)[] = [
    ...pastDays.map((field): FieldProblem | false => isAfter(draft[field], today) && { field, code: 'in-the-future' }),
    ...trainingDays.map(
      (field): FieldProblem | false =>
        isAfter(draft[field], draft.toldOn) && !isAfter(draft[field], today) && { field, code: 'held-after-told' },
    ),
    ...trainingDays.map(
      (field): FieldProblem | false => isAfter(earliestTraining, draft[field]) && { field, code: 'too-early' },
    ),
    draft.staffAnswer === 'not-trained' && draft.heldOn !== null && { field: 'heldOn', code: 'not-trained-with-date' },
    draft.staffAnswer === 'not-trained' &&
      (draft.staffTrained ?? 0) > 0 && { field: 'staffTrained', code: 'not-trained-with-count' },
    draft.staffAnswer === 'trained' && draft.staffTrained === 0 && { field: 'staffTrained', code: 'trained-with-none' },
    (draft.staffTrained ?? 0) > (draft.staffInPost ?? Infinity) && { field: 'staffTrained', code: 'more-than-in-post' },
    draft.staffAnswer === 'trained' &&
      draft.heldOn === null &&
      draft.otherTraining === null && { field: 'heldOn', code: 'missing' },
    draft.dslAnswer === 'not-trained' &&
      draft.dslTrainedOn !== null && { field: 'dslTrainedOn', code: 'not-trained-with-date' },
    draft.dslAnswer === 'trained' &&
      draft.dslTrainedOn === null &&
      draft.dslOtherTraining === null && { field: 'dslTrainedOn', code: 'missing' },
    isAfter(draft.dslInPostSince, draft.dslLeftOn) && { field: 'dslLeftOn', code: 'before-in-post' },
    isAfter(draft.dslTrainedOn, draft.dslLeftOn) && { field: 'dslTrainedOn', code: 'trained-after-left' },
    isAfter(draft.askedOn, draft.remindedOn) && { field: 'remindedOn', code: 'before-asked' },
  ];
  return problems.filter((problem) => problem !== false);
}

const trainingDays = ['heldOn', 'dslTrainedOn'] as const;
const pastDays = ['toldOn', ...trainingDays, 'askedOn', 'remindedOn'] as const;

function isAfter(day: IsoDate | null, other: IsoDate | null): boolean {
  return day !== null && other !== null && day > other;
}

/** What is known of an organisation: each question as the latest statement that answers it does. */
export function latestParts(organisationId: string, asAt: IsoDate, known: readonly StatementDraft[]): StatementDraft {
  const inOrder = known.toSorted((left, right) =>
    left.toldOn < right.toldOn ? -1 : Number(left.toldOn > right.toldOn),
  );
  return partNames.reduce(
    (draft, part) => {
      const latest = inOrder.findLast((statement) => !isPartBlank(statement, part));
      return latest === undefined ? draft : withPartOf(draft, latest, part);
    },
    blankDraft(organisationId, asAt),
  );
}

/** Whether a draft leaves a question without an answer. */
export function isPartBlank(draft: StatementDraft, part: Part): boolean {
  return parts[part].every((field) => draft[field] === null);
}

/** A draft with another's answer to one question. */
export function withPartOf(draft: StatementDraft, other: StatementDraft, part: Part): StatementDraft {
  return { ...draft, ...Object.fromEntries(parts[part].map((field) => [field, other[field]])) };
}
