import type { ActionClass } from './action-state.ts';
import { agencyKey } from './agency.ts';

type Standing = {
  readonly actionClass: ActionClass;
  readonly places: readonly { readonly planId: string }[];
};

/** What tells the words of one action from those of another, however they are written; empty where there are none. */
export function titleKey(title: string): string {
  return agencyKey(title);
}

/**
 * Whether an action would be counted twice if another of its words were added: it stands in a plan that goes on. What is
 * superseded counts no longer; what is done does.
 * @param current the plans that have not ended
 */
export function countsAlready({ actionClass, places }: Standing, current: ReadonlySet<string>): boolean {
  return actionClass !== 'superseded' && places.some(({ planId }) => current.has(planId));
}
