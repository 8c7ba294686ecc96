import type { ApiProblem } from './api.ts';
import type { FieldError } from './design-system/form-errors.ts';
import { problemWords } from './design-system/problem-words.ts';
import { fieldErrors } from './words.ts';
import type { FieldWords } from './words.ts';

/**
 * Why a save was not done, as a form tells it: sentences beside the fields, or one for the whole form.
 * Keep the array between renders (`useMemo` over the error): a new one takes the focus anew.
 */
export function formProblems(
  error: ApiProblem | null,
  words: Readonly<Record<string, FieldWords>>,
): readonly FieldError[] {
  // A session that ended is told once, over the page, where one signs in again.
  if (error === null || error.kind === 'sign-in-needed') return [];
  const fields = error.problem?.fields ?? [];
  const isAboutAnswers = error.kind === 'not-valid' || fields.some(({ field }) => field in words);
  if (isAboutAnswers && fields.length > 0) return once(fieldErrors(fields.map(ofTheList), words));
  const { title, next } = problemWords[error.kind];
  const hasList = error.kind !== 'bad-file' || (error.problem?.rows ?? []).length > 0;
  return [{ field: '', message: `${error.problem?.detail ?? `${title}.`} ${hasList ? next : 'Bring another file.'}` }];
}

/** `acceptedCourses.2` is about the answer to `acceptedCourses`: the boxes of one question have one error. */
function ofTheList<Problem extends { readonly field: string }>(problem: Problem): Problem {
  return { ...problem, field: problem.field.replace(/\.\d+$/, '') };
}

/** One sentence for each field: the first thing to mend. */
function once(errors: readonly FieldError[]): readonly FieldError[] {
  return errors.filter((error, index) => errors.findIndex(({ field }) => field === error.field) === index);
}
