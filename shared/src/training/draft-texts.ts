import type { FieldProblem } from '../http/problem.ts';
import { findPersonalData } from '../imports/personal-data.ts';
import type { StatementDraft } from './draft.ts';

/** The fields of a statement that hold words of somebody's own. */
export const draftTexts = [
  'otherTraining',
  'dslOtherTraining',
  'source',
  'evidence',
] as const satisfies readonly (keyof StatementDraft)[];

/** Words that identify a person, by field; what was typed is not repeated. */
export function personalDataProblems(
  draft: Pick<StatementDraft, (typeof draftTexts)[number]>,
): readonly FieldProblem[] {
  return draftTexts
    .filter((field) => findPersonalData(draft[field] ?? '') !== undefined)
    .map((field) => ({ field, code: 'personal-data' }));
}
