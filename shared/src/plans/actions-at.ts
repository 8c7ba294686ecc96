import type { IsoDate } from '../calendar/iso-date.ts';
import { registerAt } from '../measure/register.ts';
import { actionStateAt } from './action-state.ts';
import type { ActionState } from './action-state.ts';
import type { Action, ActionPlace } from './action.ts';
import type { ActionHistory, PlanBook } from './facts.ts';
import type { Plan } from './plan.ts';

/** An action as it is on a day: what it is, where it stands, in which plans it counts. */
export type ActionAt = {
  readonly action: Action;
  readonly state: ActionState;
  /** Its places in plans on the day, ended plans among them. */
  readonly places: readonly ActionPlace[];
};

/** Where no plan says how often it is reviewed. */
const usualReviewMonths = 6;

/** Plans as they are on a day, in the order in which they came into being. */
export function plansAt(plans: readonly Plan[], asAt: IsoDate): readonly Plan[] {
  return registerAt(plans, ({ planId }) => planId, asAt);
}

export function hasEnded({ endsOn }: Plan, asAt: IsoDate): boolean {
  return endsOn !== null && endsOn < asAt;
}

/** Every action that there is on a day, once, whether it stands in a plan or in none. */
export function actionsAt(book: PlanBook, asAt: IsoDate): readonly ActionAt[] {
  const plans = new Map(plansAt(book.plans, asAt).map((plan) => [plan.planId, plan]));
  return book.histories.flatMap((history) => actionAt(history, { asAt, plans }) ?? []);
}

interface On {
  readonly asAt: IsoDate;
  readonly plans: ReadonlyMap<string, Plan>;
}

function actionAt(history: ActionHistory, { asAt, plans }: On): ActionAt | undefined {
  const version = history.versions.findLast(({ validFrom }) => validFrom <= asAt);
  if (version === undefined) return undefined;
  const places = history.places.filter((place) => isThere(place, asAt) && plans.has(place.planId));
  const reviewMonths = reviewMonthsOf(places, { asAt, plans });
  return { action: version, state: actionStateAt(history, version, { asAt, reviewMonths }), places };
}

/** Of several plans the one that looks most often; one that has ended looks no more while another goes on. */
function reviewMonthsOf(places: readonly ActionPlace[], { asAt, plans }: On): number {
  const its = places.flatMap(({ planId }) => plans.get(planId) ?? []);
  const current = its.filter((plan) => !hasEnded(plan, asAt));
  const months = (current.length === 0 ? its : current).map(({ reviewMonths }) => reviewMonths);
  return months.length === 0 ? usualReviewMonths : Math.min(...months);
}

function isThere({ validFrom, leftOn }: ActionPlace, asAt: IsoDate): boolean {
  return validFrom <= asAt && (leftOn === null || leftOn > asAt);
}

/**
 * The actions that count on a day: those that stand in a plan that has not ended, each once.
 * @param plan those that stand in this plan alone, ended or not
 */
export function countedActionsAt(book: PlanBook, asAt: IsoDate, plan?: string): readonly ActionAt[] {
  return actionsAt(book, asAt).filter(countsIn(book, asAt, plan));
}

/** Which of the actions of a day count, for those who need the others as well. */
export function countsIn(book: PlanBook, asAt: IsoDate, plan?: string): (one: ActionAt) => boolean {
  const current = plansAt(book.plans, asAt).filter((each) => !hasEnded(each, asAt));
  const counted = new Set(plan === undefined ? current.map(({ planId }) => planId) : [plan]);
  return ({ places }) => places.some(({ planId }) => counted.has(planId));
}

/** Whether an action still waits to be done; on hold as well. */
export function isOpen({ state }: Pick<ActionAt, 'state'>): boolean {
  return state.status !== 'said-done' && state.status !== 'superseded';
}

/**
 * Actions that wait to be done and stand in no plan that goes on: in no figure of the plans, and not to be lost.
 * @param present all that there are on a day, of which `isCounted` tells those that count ({@link countsIn})
 */
export function openBeyondPlans(
  present: readonly ActionAt[],
  isCounted: (one: ActionAt) => boolean,
): { readonly open: number; readonly overdue: number } {
  const beyond = present.filter((one) => isOpen(one) && !isCounted(one));
  return { open: beyond.length, overdue: beyond.filter(({ state }) => state.daysOverdue > 0).length };
}
