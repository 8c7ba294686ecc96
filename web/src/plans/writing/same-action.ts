import type { planApi } from '@due-regard/shared/plans/api.ts';
import { countsAlready, titleKey } from '@due-regard/shared/plans/stands-already.ts';
import type { ReplyOf } from '../../api.ts';
import type { FieldError } from '../../design-system/form-errors.ts';

type Listed = ReplyOf<typeof planApi.actions>;
export type SameAction = Pick<Listed['actions'][number], 'actionId' | 'title'> & {
  readonly state: Pick<Listed['actions'][number]['state'], 'actionClass'>;
  readonly places: readonly Pick<Listed['actions'][number]['places'][number], 'planId' | 'planName' | 'ref'>[];
};

interface Standing {
  readonly actions: readonly SameAction[];
  readonly plans: Listed['plans'];
}

/** The actions of these words that count already: one more of them would be counted beside them. */
export function sameActions(title: string, { actions, plans }: Standing): readonly SameAction[] {
  const current = new Set(plans.filter(({ hasEnded }) => !hasEnded).map(({ planId }) => planId));
  const key = titleKey(title);
  return actions.flatMap(({ actionId, title: words, state, places }) => {
    const isSame = key !== '' && titleKey(words) === key;
    if (!isSame || !countsAlready({ actionClass: state.actionClass, places }, current)) return [];
    return [{ actionId, title: words, state, places: places.filter(({ planId }) => current.has(planId)) }];
  });
}

/** `Council plan as 4.3`, of each place in a plan that goes on. */
export function standsIn({ places }: Pick<SameAction, 'places'>): readonly string[] {
  return places.map(({ planName, ref }) => `${planName} as ${ref}`);
}

/** The answer that it is another action than these. */
export function anotherThan(same: readonly SameAction[]): string {
  return same.map(({ actionId }) => actionId).join(' ');
}

/** What is asked of somebody who adds an action of the same words, unless it was said of these that it is another. */
export function sameActionErrors(same: readonly SameAction[], said: string | null): readonly FieldError[] {
  if (same.length === 0 || said === anotherThan(same)) return [];
  return [
    {
      field: 'title',
      message: `An action of these words stands in ${same.flatMap(standsIn).join(', and in ')} already: share it, or say that yours is another`,
    },
  ];
}
