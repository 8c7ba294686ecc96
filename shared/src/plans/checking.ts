import type { IsoDate } from '../calendar/iso-date.ts';
import type { Progress } from './action.ts';
import type { ActionHistory } from './facts.ts';

/** Why an action cannot be found done by somebody on a day. */
export type CheckRefusal =
  | 'not-to-be-checked'
  | 'not-said-done'
  | 'no-evidence'
  | 'checker-said-done'
  | 'checker-is-owner';

/**
 * Why an action may not be checked on a day; null where it may.
 * @param checker the person who looked; null for a body, which looks together
 * @source design, domain 5: checked by somebody other than the owner, or by a body, and only what is to be checked
 */
export function whyNotChecked(
  history: Pick<ActionHistory, 'versions' | 'progress' | 'evidenceFrom'>,
  { on, checker }: { readonly on: IsoDate; readonly checker: string | null },
): CheckRefusal | null {
  const version = history.versions.findLast(({ validFrom }) => validFrom <= on);
  if (version?.isToBeChecked !== true) return 'not-to-be-checked';
  const run = saidDoneRun(history.progress, on);
  const [first] = run;
  if (first === undefined) return 'not-said-done';
  if (history.evidenceFrom === null || history.evidenceFrom > on) return 'no-evidence';
  if (checker === null) return null;
  if (run.some(({ author }) => author === checker)) return 'checker-said-done';
  return ownersSince(history, first.enteredOn).includes(checker) ? 'checker-is-owner' : null;
}

/**
 * The entries that say done without a break about a day, those entered of later days among them: whoever checks for a
 * day that is past is held against what is known now.
 */
function saidDoneRun(progress: readonly Progress[], on: IsoDate): readonly Progress[] {
  const last = progress.findLastIndex(({ enteredOn }) => enteredOn <= on);
  if (progress[last]?.status !== 'said-done') return [];
  const before = progress.findLastIndex(({ status }, index) => index <= last && status !== 'said-done');
  const after = progress.findIndex(({ status }, index) => index > last && status !== 'said-done');
  return progress.slice(before + 1, after === -1 ? undefined : after);
}

/** Whoever has owned it since it was said done, up to now: neither handing it on nor an early day makes a stranger. */
function ownersSince({ versions }: Pick<ActionHistory, 'versions'>, from: IsoDate): readonly (string | null)[] {
  const first = versions.findLastIndex(({ validFrom }) => validFrom <= from);
  return versions.slice(Math.max(0, first)).map(({ ownerUser }) => ownerUser);
}
