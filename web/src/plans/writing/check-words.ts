import type { CheckRefusal } from '@due-regard/shared/plans/checking.ts';

/** Why an action cannot be found done, as the end of a sentence that begins with it. */
const refusalWords: Readonly<Record<CheckRefusal, string>> = {
  'not-to-be-checked': 'is not marked to be checked',
  'not-said-done': 'was not said done on that day',
  'no-evidence': 'had no evidence on that day',
  'checker-said-done': 'was said done by you, so that somebody else must look',
  'checker-is-owner': 'is yours, or was when it was said done, so that somebody else must look',
};

/** Sentences about one action. @param subject "The action" */
export function refusalSentences(subject: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(refusalWords).map(([code, words]) => [code, `${subject} ${words}`]));
}
