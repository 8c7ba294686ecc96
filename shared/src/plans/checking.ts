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
  return ownersDuring(history, first.enteredOn, on).includes(checker) ? 'checker-is-owner' : null;
}

/** The entries that say done without a break up to a day. */
function saidDoneRun(progress: readonly Progress[], on: IsoDate): readonly Progress[] {
  const entries = progress.filter(({ enteredOn }) => enteredOn <= on);
  const before = entries.findLastIndex(({ status }) => status !== 'said-done');
  return entries.slice(before + 1);
}

/** Whoever owned it since it was said done: handing it on makes nobody a stranger to it. */
function ownersDuring(
  { versions }: Pick<ActionHistory, 'versions'>,
  from: IsoDate,
  to: IsoDate,
): readonly (string | null)[] {
  const first = Math.max(
    0,
    versions.findLastIndex(({ validFrom }) => validFrom <= from),
  );
  return versions
    .slice(first)
    .filter(({ validFrom }) => validFrom <= to)
    .map(({ ownerUser }) => ownerUser);
}
