import type { ApiProblem } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';
import { formProblems } from '../../form-problems.ts';
import type { FieldWords } from '../../words.ts';
import { badFileWords, isOfWholeFile, openDayOf } from '../bad-row-words.ts';
import type { BadRow } from '../bad-row-words.ts';
import { openDayErrors } from '../open-day-errors.ts';
import type { OpenDay } from '../use-stage.ts';

export const planWords: Readonly<Record<string, FieldWords>> = {
  plan: {
    noun: 'the plan in which these actions stand',
    codes: {
      missing: 'Choose the plan in which these actions stand',
      unknown: 'Choose a plan that was there on the day that the file is true of',
    },
  },
  name: { noun: 'a name under which this reading is remembered' },
  replaces: {
    noun: 'whether it is replaced',
    codes: {
      'name-taken': 'Another reading is saved under this name: say that it is replaced, or choose another name',
    },
  },
  fileName: { noun: 'the name of the file' },
  fileDate: {
    noun: 'the day the plan is true of',
    codes: { 'in-the-future': 'The day the plan is true of has not come yet: enter a day that has' },
  },
};

/** Why a plan could not be read: what is wrong with all of it stands over the form, single rows in a table. */
export function stagePlanProblems(
  error: ApiProblem | null,
  { words, openDay }: { readonly words: typeof planWords; readonly openDay: OpenDay | null },
): readonly FieldError[] {
  const rows = error?.problem?.rows ?? [];
  if (openDayOf(rows) !== null) return openDayErrors(openDay);
  if (rows.some(isOfWholeFile)) return [{ field: '', message: badFileWords(rows) }];
  return formProblems(error, words);
}

/** Rows that could be left out. */
export function badPlanRows(error: ApiProblem | null): readonly BadRow[] {
  const rows = error?.problem?.rows ?? [];
  return rows.some(isOfWholeFile) ? [] : rows;
}
