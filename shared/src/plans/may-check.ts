import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionAt } from './actions-at.ts';
import type { Progress } from './action.ts';

/**
 * Whether somebody may say that they looked and found an action done: it is to be checked, it is said done, and they
 * are neither its owner nor whoever said so.
 * @param log of the action, up to the day
 */
export function mayCheck(
  { action, state }: ActionAt,
  { userId, log, asAt }: { readonly userId: string; readonly log: readonly Progress[]; readonly asAt: IsoDate },
): boolean {
  const { saidDoneOn } = state;
  if (!action.isToBeChecked || saidDoneOn === null || action.ownerUser === userId) return false;
  return !log.some(
    ({ status, author, enteredOn }) =>
      status === 'said-done' && author === userId && saidDoneOn <= enteredOn && enteredOn <= asAt,
  );
}
