import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import { badRowWords } from '../bad-row-words.ts';
import type { BadRow } from '../bad-row-words.ts';

const words = { value: { noun: 'the right value' } };

interface Mended {
  readonly error: ApiProblem | null;
  /** What is still wrong with the row. */
  readonly left: readonly BadRow[];
  /** The column whose value was given. */
  readonly column: string | undefined;
}

/** Why a value was not taken. What is wrong with other cells of the row is asked in its turn. */
export function mendProblems({ error, left, column }: Mended): readonly FieldError[] {
  const rows = error?.problem?.rows ?? left;
  const own = rows.filter((row) => row.column === column);
  if (own.length > 0) return own.slice(0, 1).map((row) => ({ field: 'value', message: badRowWords(row) }));
  return formProblems(error, words);
}
