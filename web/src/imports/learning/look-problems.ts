import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import { badFileWords } from '../bad-row-words.ts';

const noWords = {};

/** Why a file could not be looked at, beside the file. */
export function lookProblems(error: ApiProblem | null): readonly FieldError[] {
  const rows = error?.problem?.rows ?? [];
  return rows.length === 0 ? formProblems(error, noWords) : [{ field: 'file', message: badFileWords(rows) }];
}
