import { actionClasses } from '@due-regard/shared/plans/action-state.ts';
import { rags } from '@due-regard/shared/plans/action.ts';
import type { planApi } from '@due-regard/shared/plans/api.ts';
import { movements } from '@due-regard/shared/plans/movement.ts';
import { actionClassNames, movementNames, ragNames } from '@due-regard/shared/plans/words.ts';
import type { ReplyOf } from '../api.ts';
import { optionsOf } from '../design-system/filter-chips.ts';
import type { AddressFilter } from '../design-system/filter-chips.ts';
import { actionsWords } from '../measure/plan-words.ts';

export type ActionsReply = ReplyOf<typeof planApi.actions>;

const dues = { overdue: 'Past its day', 30: 'Within 30 days', 60: 'Within 60 days', 90: 'Within 90 days' } as const;
const dueValues = ['overdue', '30', '60', '90'] as const;
const missing = {
  owner: 'An owner',
  day: 'A promised day',
  evidence: 'Evidence, though said done',
  check: 'A check, though said done',
  plan: 'A plan that goes on',
  attention: 'Attention it asks for',
} as const;
const missingValues = ['owner', 'day', 'evidence', 'check', 'plan', 'attention'] as const;

/** What the actions can be narrowed by, in the order of the page; some choices come with the answer. */
export function actionFilters(reply: Pick<ActionsReply, 'plans' | 'themes' | 'agencies' | 'owners'>) {
  return [
    { name: 'search', label: 'Words or reference' },
    { name: 'plan', label: 'Plan', options: reply.plans.map(({ planId, name }) => ({ value: planId, text: name })) },
    { name: 'class', label: 'Where it stands', options: optionsOf(actionClasses, (name) => actionClassNames[name]) },
    { name: 'rag', label: 'Colour', options: optionsOf(rags, (rag) => ragNames[rag]) },
    { name: 'due', label: 'Due', options: optionsOf(dueValues, (due) => dues[due]) },
    { name: 'theme', label: 'Theme', options: named(reply.themes) },
    { name: 'agency', label: 'Lead agency', options: named(reply.agencies) },
    { name: 'owner', label: 'Owner', options: named(reply.owners) },
    { name: 'without', label: 'What is missing', options: optionsOf(missingValues, (what) => missing[what]) },
  ] as const satisfies readonly AddressFilter[];
}

/** How it moved since a day: only where the address names the day. */
export const movedFilter = {
  name: 'moved',
  label: 'How it moved',
  options: optionsOf(movements, (moved) => movementNames[moved]),
} as const satisfies AddressFilter;

function named(names: readonly string[]) {
  return optionsOf(names, (name) => name);
}

/** The address as the server is asked; what is none of the choices is left out, as the page shows it. */
export function actionsQuery(parameters: URLSearchParams) {
  return {
    plan: words(parameters, 'plan'),
    theme: words(parameters, 'theme'),
    agency: words(parameters, 'agency'),
    owner: words(parameters, 'owner'),
    search: words(parameters, 'search'),
    since: words(parameters, 'since'),
    class: chosen(parameters, 'class', actionClasses),
    rag: chosen(parameters, 'rag', rags),
    due: chosen(parameters, 'due', dueValues),
    without: chosen(parameters, 'without', missingValues),
    moved: chosen(parameters, 'moved', movements),
  };
}

function words(parameters: URLSearchParams, name: string): string | undefined {
  const value = parameters.get(name);
  return value === null || value === '' ? undefined : value;
}

function chosen<Value extends string>(
  parameters: URLSearchParams,
  name: string,
  values: readonly Value[],
): Value | undefined {
  return values.find((value) => value === parameters.get(name));
}

/** `5 of 46 actions`, and how many are not for this reader. */
export function actionsResult({ actions, total, withheld }: ActionsReply): string {
  const found = actions.length === total ? actionsWords(total) : `${String(actions.length)} of ${actionsWords(total)}`;
  return withheld === 0 ? found : `${found}; ${withheldWords(withheld)}`;
}

/** That there are more, and no more than that. */
export function withheldWords(withheld: number): string {
  return withheld === 1 ? 'one more is not for you to read' : `${String(withheld)} more are not for you to read`;
}
