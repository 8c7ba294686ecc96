import type { FileMapping } from '@due-regard/shared/imports/learning/mapping.ts';
import { dateOf, textOf } from '../../design-system/form-data.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { ownDay, readingOf } from './plan-reading-of-form.ts';
import type { WordAsked } from './plan-reading-of-form.ts';
import type { StagePlanStart } from './StagePlanFields.tsx';

export type WordsSaid = NonNullable<FileMapping['planWords']>;

/** What was said of the words of a file before somebody went to enter its plan; undefined where nothing was. */
export function wordsSaid({ look, draft }: Pick<PlanInHand, 'look' | 'draft'>): WordsSaid | undefined {
  return draft?.chosen === undefined ? undefined : readingOf(draft.form, look, draft.chosen).planWords;
}

/** What was said of a word in place of a day, as its question is answered, and the day of one's own. */
export function daySaid(
  { text, day }: Pick<WordAsked, 'text' | 'day'>,
  said: WordsSaid | undefined,
): { readonly answer: string; readonly own: string | null } {
  const means = said?.days.find((one) => one.text === text)?.means ?? null;
  if (means === null) return { answer: '', own: null };
  return means === day ? { answer: means, own: null } : { answer: ownDay, own: means };
}

/** What was said of the file itself. @param made the plan that was entered meanwhile */
export function stagePlanStart(
  { draft, fileDate }: Pick<PlanInHand, 'draft' | 'fileDate'>,
  made: string | null,
): StagePlanStart {
  const form = draft?.form ?? new FormData();
  return { plan: made ?? textOf(form, 'plan'), fileDate: dateOf(form, 'fileDate') ?? fileDate };
}
