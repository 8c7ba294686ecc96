import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import { badRowWords } from '../bad-row-words.ts';

const words = { value: { noun: 'the right value' } };

/** Why a value was not taken. What is wrong with other cells of the row is asked in its turn. */
export function mendProblems(error: ApiProblem | null): readonly FieldError[] {
  const [wrong] = error?.problem?.rows ?? [];
  return wrong === undefined ? formProblems(error, words) : [{ field: 'value', message: badRowWords(wrong) }];
}
