import type { IsoDate } from '../calendar/iso-date.ts';
import { actionClasses } from './action-state.ts';
import type { ActionClass } from './action-state.ts';
import type { ActionAt } from './actions-at.ts';

/**
 * Actions by where they stand, and the three truths of them. Whole numbers of actions, each counted once. What is
 * counted below a line never looks at where an action stands, so nobody lifts a share by calling something superseded.
 */
export type PlanCounts = {
  /** All of them; the classes add up to it. */
  readonly total: number;
  readonly byClass: Readonly<Record<ActionClass, number>>;
  /** Of all, those on hold and superseded among them. */
  readonly all: Truths;
  /** Of those first promised by the day, so that putting a day off lifts no share. */
  readonly due: Truths;
  /** Without any promised day: in no share of those due. */
  readonly withoutDay: number;
  /** Actions that are to be checked, of all. */
  readonly toBeChecked: Truths;
  /** Put off to a later day at least once. */
  readonly slipped: number;
  /** On hold although the day promised has passed: in the class on hold, and past its day all the same. */
  readonly onHoldPastDay: number;
};

/** Each holds the one after it. */
export type Truths = {
  readonly counted: number;
  readonly saidDone: number;
  readonly withEvidence: number;
  readonly checked: number;
};

export function planCounts(actions: readonly ActionAt[], asAt: IsoDate): PlanCounts {
  return {
    total: actions.length,
    byClass: countByClass(actions),
    all: truthsOf(actions),
    due: truthsOf(
      actions.filter(({ state: { promised } }) => promised.firstDueOn !== null && promised.firstDueOn <= asAt),
    ),
    withoutDay: count(actions, ({ state }) => state.promised.firstDueOn === null),
    toBeChecked: truthsOf(actions.filter(({ action }) => action.isToBeChecked)),
    slipped: count(actions, ({ state }) => state.promised.slips > 0),
    onHoldPastDay: count(actions, ({ state }) => state.actionClass === 'on-hold' && state.daysOverdue > 0),
  };
}

function count(actions: readonly ActionAt[], isOne: (one: ActionAt) => boolean): number {
  return actions.filter(isOne).length;
}

function countByClass(actions: readonly ActionAt[]): Readonly<Record<ActionClass, number>> {
  const counts = new Map<ActionClass, number>(actionClasses.map((name) => [name, 0]));
  for (const { state } of actions) counts.set(state.actionClass, (counts.get(state.actionClass) ?? 0) + 1);
  return asRecord(counts);
}

function truthsOf(actions: readonly ActionAt[]): Truths {
  const withEvidence = actions.filter(({ state }) => state.actionClass === 'done');
  return {
    counted: actions.length,
    saidDone: withEvidence.length + actions.filter(({ state }) => state.actionClass === 'said-done').length,
    withEvidence: withEvidence.length,
    checked: withEvidence.filter(({ action, state }) => action.isToBeChecked && state.isChecked).length,
  };
}

// Every class was put in at the beginning.
function asRecord(counts: ReadonlyMap<ActionClass, number>): Readonly<Record<ActionClass, number>> {
  return Object.fromEntries(counts) as Readonly<Record<ActionClass, number>>;
}
