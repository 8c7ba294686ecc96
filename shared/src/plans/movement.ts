import type { IsoDate } from '../calendar/iso-date.ts';
import type { ActionClass, ActionState } from './action-state.ts';
import { countedActionsAt } from './actions-at.ts';
import type { ActionAt } from './actions-at.ts';
import type { PlanBook } from './facts.ts';

/** How an action moved between two days. */
export const movements = ['improved', 'worsened', 'steady', 'stale', 'new', 'left'] as const;
export type Movement = (typeof movements)[number];

/** The further up, the better; what is superseded stands outside. */
const ranks: Readonly<Record<ActionClass, number>> = {
  done: 5,
  'said-done': 4,
  'on-time': 3,
  'not-looked-at': 2,
  'on-hold': 1,
  stale: 1,
  overdue: 0,
  superseded: -1,
};

/** Whoever puts on hold what is overdue has moved nothing. */
function rankOf({ actionClass, daysOverdue }: ActionState): number {
  return actionClass === 'on-hold' && daysOverdue > 0 ? ranks.overdue : ranks[actionClass];
}

/**
 * How each action moved since an earlier day, by its id. One that was put off and is not yet done has not improved by
 * it: it worsened. `left` are those that count no longer, `new` those that did not yet.
 */
export function movementSince(
  book: PlanBook,
  { asAt, since, plan }: { readonly asAt: IsoDate; readonly since: IsoDate; readonly plan?: string | undefined },
): ReadonlyMap<string, Movement> {
  const before = new Map(countedActionsAt(book, since, plan).map((one) => [one.action.actionId, one]));
  const moved = new Map<string, Movement>();
  for (const now of countedActionsAt(book, asAt, plan)) {
    const movement = movementOf(before.get(now.action.actionId), now);
    if (movement !== undefined) moved.set(now.action.actionId, movement);
  }
  for (const [actionId, { state }] of before) {
    if (!moved.has(actionId) && state.actionClass !== 'superseded') moved.set(actionId, 'left');
  }
  return moved;
}

function movementOf(before: ActionAt | undefined, { state }: ActionAt): Movement | undefined {
  const wasThere = before !== undefined && before.state.actionClass !== 'superseded';
  if (state.actionClass === 'superseded') return wasThere ? 'left' : undefined;
  if (!wasThere) return 'new';
  if (state.actionClass === 'stale') return 'stale';
  const isOpen = rankOf(state) < ranks['said-done'];
  if (isOpen && state.promised.slips > before.state.promised.slips) return 'worsened';
  const step = rankOf(state) - rankOf(before.state);
  if (step === 0) return 'steady';
  return step > 0 ? 'improved' : 'worsened';
}
